using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Storage;

internal static class AggregateConfiguration
{
    /// <summary>Of two changes that began with one version, the second is refused.</summary>
    public static void IsVersioned<TAggregate>(this EntityTypeBuilder<TAggregate> entity)
        where TAggregate : AggregateRoot =>
        entity.Property(aggregate => aggregate.Version).IsConcurrencyToken();

    public static void HasMoney<TAggregate>(this EntityTypeBuilder<TAggregate> entity, System.Linq.Expressions.Expression<Func<TAggregate, Money?>> property, bool required = true)
        where TAggregate : class =>
        entity.ComplexProperty(property, money =>
        {
            money.IsRequired(required);
            money.Property(m => m.Amount);
            money.Property(m => m.Currency);
        });
}
