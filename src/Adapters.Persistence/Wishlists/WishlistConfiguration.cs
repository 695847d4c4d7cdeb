using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Wishlists;

namespace Shop.Adapters.Persistence.Wishlists;

internal sealed class WishlistConfiguration : IEntityTypeConfiguration<WishlistEntry>
{
    public void Configure(EntityTypeBuilder<WishlistEntry> builder)
    {
        builder.ToTable("wishlist_entries");
        builder.HasKey(entry => new { entry.OwnerId, entry.ProductId });
        builder.Property(entry => entry.AddedAt);
        builder.HasIndex(entry => new { entry.OwnerId, entry.AddedAt, entry.ProductId }).HasDatabaseName("ix_wishlist_entries_added_at");
    }
}
