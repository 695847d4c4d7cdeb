using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class RefreshTokenConfiguration : IEntityTypeConfiguration<RefreshToken>
{
    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.ToTable("refresh_tokens");
        builder.HasKey(token => token.Hash);
        builder.Property(token => token.Family);
        builder.Property(token => token.AccountId);
        builder.Property(token => token.StartedAt);
        builder.Property(token => token.IssuedAt);
        builder.Property(token => token.ExpiresAt);
        // Of the tokens that were never used, a session has one, and an account that refreshes all day has thousands of the others.
        builder.HasIndex(token => token.Family).HasDatabaseName("ix_refresh_tokens_family").HasFilter("used_at IS NULL");
        builder.HasIndex(token => token.AccountId).HasDatabaseName("ix_refresh_tokens_account").HasFilter("used_at IS NULL");
    }
}
