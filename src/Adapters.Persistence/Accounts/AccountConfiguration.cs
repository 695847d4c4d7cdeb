using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(account => account.Id);
        builder.IsVersioned();
        builder.Property(account => account.CreatedAt);
        builder.ComplexProperty(account => account.Profile, profile =>
        {
            profile.Property(p => p.Name).HasColumnName("Name");
            profile.Property(p => p.Bio).HasColumnName("Bio");
            profile.Property(p => p.Phone).HasColumnName("Phone");
            profile.Property(p => p.ShippingAddress).HasColumnName("ShippingAddress").HasColumnType("jsonb")
                .HasConversion(new JsonConverter<PostalAddress?>());
            profile.Property(p => p.StoreName).HasColumnName("StoreName");
            profile.Property(p => p.NotifyByEmail).HasColumnName("NotifyByEmail");
        });
        builder.HasIndex(account => account.Email).IsUnique().HasDatabaseName(UniqueConstraints.AccountEmail);
    }
}
