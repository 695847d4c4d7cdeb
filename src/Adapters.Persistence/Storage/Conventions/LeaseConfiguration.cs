using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Storage.Conventions;

internal static class LeaseConfiguration
{
    /// <summary>Maps a lease to the columns <c>lease_number</c> and <c>lease_until</c>, the names that EF Core also expects from raw SQL.</summary>
    /// <param name="alwaysEnds">Whether the end is never null.</param>
    public static void HasLease<TEntity>(this EntityTypeBuilder<TEntity> entity, Expression<Func<TEntity, Lease?>> property, bool alwaysEnds = false)
        where TEntity : class =>
        entity.ComplexProperty(property, lease =>
        {
            lease.Property(l => l.Number).HasColumnName("Lease_Number");
            lease.Property(l => l.Until).HasColumnName("Lease_Until").IsRequired(alwaysEnds);
        });
}
