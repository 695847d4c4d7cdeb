using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Carts;

namespace Shop.Adapters.Persistence.Carts;

internal sealed class CartConfiguration : IEntityTypeConfiguration<Cart>
{
    public void Configure(EntityTypeBuilder<Cart> builder)
    {
        builder.ToTable("carts", table =>
        {
            table.HasCheckConstraint("ck_carts_owner", "num_nonnulls(owner_id, token_hash) = 1");
            table.HasCheckConstraint("ck_carts_expiry", "(token_hash IS NULL) = (expires_at IS NULL)");
        });
        builder.HasKey(cart => cart.Id);
        builder.Property(cart => cart.OwnerId);
        builder.Property(cart => cart.TokenHash);
        builder.IsVersioned();
        builder.Property(cart => cart.Lines).StoreAsJson();
        builder.HasIndex(cart => cart.OwnerId).IsUnique().HasDatabaseName("ux_carts_owner");
        builder.HasIndex(cart => cart.TokenHash).IsUnique().HasDatabaseName("ux_carts_token");
        builder.HasIndex(cart => cart.ExpiresAt).HasFilter("expires_at IS NOT NULL").HasDatabaseName("ix_carts_expiry");
    }
}
