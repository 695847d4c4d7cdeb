using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class OneTimeTokenConfiguration : IEntityTypeConfiguration<OneTimeToken>, IEntityTypeConfiguration<TokenRequest>
{
    public void Configure(EntityTypeBuilder<OneTimeToken> builder)
    {
        builder.ToTable("one_time_tokens");
        builder.HasKey(token => token.Id);
        builder.Property(token => token.AccountId);
        builder.Property(token => token.Purpose);
        builder.Property(token => token.ExpiresAt);
        builder.Property(token => token.Hashes).StoreAsJson();
        builder.HasIndex(token => token.AccountId).HasDatabaseName("ix_one_time_tokens_account");
    }

    public void Configure(EntityTypeBuilder<TokenRequest> builder)
    {
        builder.ToTable("token_requests");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Key);
        builder.Property(request => request.At);
        builder.HasIndex(request => new { request.Key, request.At }).HasDatabaseName("ix_token_requests_key");
        builder.HasIndex(request => request.At).HasDatabaseName("ix_token_requests_at");
    }
}
