using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Shop.Application.Json;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Storage.Conventions;

internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
    where TId : struct, IEntityId<TId>
{
    private static TId From(Guid value) => TId.From(value);
}

internal sealed class CurrencyConverter() : ValueConverter<Currency, string>(currency => currency.Code, code => Currency.Of(code));

internal sealed class EmailAddressConverter() : ValueConverter<EmailAddress, string>(email => email.Value, text => EmailAddress.Stored(text));

internal sealed class JsonConverter<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, ShopJson.Options),
    json => JsonSerializer.Deserialize<T>(json, ShopJson.Tolerant)!);

/// <summary>Compares references: the values are immutable, and a snapshot needs no copy.</summary>
internal sealed class JsonComparer<T>() : ValueComparer<T>(
    (left, right) => ReferenceEquals(left, right),
    value => value == null ? 0 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value),
    value => value);

internal static class ValueConversions
{
    public static void StoreIdsAsUuid(this ModelConfigurationBuilder builder)
    {
        foreach (var id in typeof(IEntityId<>).Assembly.GetTypes().Where(IsEntityId))
            builder.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));
    }

    /// <summary>Maps a value, or a list of values, to one <c>jsonb</c> column of its row.</summary>
    public static PropertyBuilder<T> StoreAsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(new JsonConverter<T>(), new JsonComparer<T>());
        return property.HasColumnType("jsonb");
    }

    public static bool IsEntityId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(c => c.IsGenericType && c.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
