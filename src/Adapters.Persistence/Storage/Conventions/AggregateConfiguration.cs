using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Storage.Conventions;

internal static class AggregateConfiguration
{
    /// <summary>Makes the version an optimistic concurrency token: of two changes based on one version, the second is rejected.</summary>
    public static void IsVersioned<TAggregate>(this EntityTypeBuilder<TAggregate> entity)
        where TAggregate : AggregateRoot =>
        entity.Property(aggregate => aggregate.Version).IsConcurrencyToken();

    /// <summary>
    /// Maps money to two columns: <c>price_amount</c> and <c>price_currency</c>, or <c>amount</c> and <c>currency</c> for a property named
    /// <c>Amount</c>.
    /// </summary>
    public static void HasMoney<TEntity>(
        this EntityTypeBuilder<TEntity> entity, Expression<Func<TEntity, Money?>> property, bool required = true)
        where TEntity : class
    {
        var name = ((MemberExpression)property.Body).Member.Name;
        var prefix = name == nameof(Money.Amount) ? "" : name;
        entity.ComplexProperty(property, money =>
        {
            money.IsRequired(required);
            money.Property(m => m.Amount).HasColumnName(prefix + nameof(Money.Amount));
            money.Property(m => m.Currency).HasColumnName(prefix + nameof(Money.Currency));
        });
    }
}
