using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class LoginFailureConfiguration : IEntityTypeConfiguration<LoginFailure>
{
    public void Configure(EntityTypeBuilder<LoginFailure> builder)
    {
        builder.ToTable("login_failures");
        builder.HasKey(failure => failure.Id);
        builder.Property(failure => failure.Key);
        builder.Property(failure => failure.At);
        builder.HasIndex(failure => new { failure.Key, failure.At }).HasDatabaseName("ix_login_failures_key");
        builder.HasIndex(failure => failure.At).HasDatabaseName("ix_login_failures_at");
    }
}
