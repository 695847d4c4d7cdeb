using System.Collections;
using System.Reflection;
using Shop.Domain.Inventory;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

/// <summary>Copies entities, so that a change of one copy does not affect another, and compares copies.</summary>
internal static class EntityCopy
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly MethodInfo Clone = typeof(object).GetMethod(nameof(MemberwiseClone), Declared)!;

    private static readonly PropertyInfo Version = typeof(AggregateRoot).GetProperty(nameof(AggregateRoot.Version))!;

    public static T Of<T>(T entity) where T : class
    {
        var copy = (T)Clone.Invoke(entity, null)!;
        foreach (var list in AllFields(copy).Where(IsOwnList))
            list.SetValue(copy, Activator.CreateInstance(list.FieldType, list.GetValue(copy)));
        return copy;
    }

    /// <summary>Copies the stored state into an entity that was handed out.</summary>
    public static void Refresh(object entity, object stored)
    {
        var copy = Of(stored);
        foreach (var field in AllFields(entity))
            field.SetValue(entity, field.GetValue(copy));
    }

    /// <summary>Compares the state that the domain controls; the version and pending events belong to the storage.</summary>
    public static bool Differs(object one, object other) =>
        Fields(one.GetType()).Any(field => !AreEqual(field.GetValue(one), field.GetValue(other)));

    public static Stock WithoutMovements(Stock stock)
    {
        var copy = Of(stock);
        ((List<StockMovement>)copy.Movements).Clear();
        return copy;
    }

    public static void SetVersion(AggregateRoot aggregate, long version) => Version.SetValue(aggregate, version);

    private static IEnumerable<FieldInfo> AllFields(object entity) =>
        entity is AggregateRoot ? Fields(entity.GetType()).Concat(typeof(AggregateRoot).GetFields(Declared)) : Fields(entity.GetType());

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        type.BaseType is { } above && above != typeof(AggregateRoot) ? type.GetFields(Declared).Concat(Fields(above)) : type.GetFields(Declared);

    private static bool IsOwnList(FieldInfo field) =>
        field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(List<>);

    private static bool AreEqual(object? one, object? other) => (one, other) switch
    {
        (string, _) => Equals(one, other),
        (IEnumerable left, IEnumerable right) => left.Cast<object>().SequenceEqual(right.Cast<object>()),
        _ => Equals(one, other),
    };
}
