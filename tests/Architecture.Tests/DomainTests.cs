using System.Reflection;
using Shop.Architecture.Tests.House;
using Shop.Architecture.Tests.Samples;
using Shop.Domain.Shared;

namespace Shop.Architecture.Tests;

public sealed class DomainTests
{
    [Fact]
    public void Domain_types_have_no_public_setters_or_fields() => HasNoPublicSetters(Rings.Domain.Written()).ShouldBeNone();

    [Fact]
    public void A_public_setter_or_field_is_found() =>
        HasNoPublicSetters([typeof(OpenOrder), typeof(HonestValue)]).ShouldName("OpenOrder.Status can be set", "OpenOrder.Note is a public field");

    [Fact]
    public void Aggregates_are_sealed_and_created_by_static_factory_methods() => AggregatesAreClosed(Rings.Domain.Written()).ShouldBeNone();

    [Fact]
    public void An_unsealed_aggregate_with_a_public_constructor_is_found() =>
        AggregatesAreClosed([typeof(OpenOrder), typeof(HonestValue)]).ShouldName(
            "OpenOrder is not sealed", "OpenOrder has a public constructor", "OpenOrder has nothing that makes one");

    [Fact]
    public void Events_are_sealed_records_of_values() => EventsAreValues(Rings.Domain.Written()).ShouldBeNone();

    [Fact]
    public void An_event_that_carries_an_entity_is_found() =>
        EventsAreValues([typeof(OrderOpened), typeof(OrderClosed), typeof(HonestValue)]).ShouldName(
            "OrderOpened carries OpenOrder", "OrderClosed is not a sealed record", "OrderClosed carries List");

    [Fact]
    public void Every_public_type_of_the_core_is_described() => ArePublicTypesDescribed(
        [.. SourceFile.Under("src/Domain", ".cs"), .. SourceFile.Under("src/Application/Ports", ".cs")]).ShouldBeNone();

    [Fact]
    public void A_public_type_without_a_description_is_found() => ArePublicTypesDescribed(
    [
        new("src/Domain/Orders/Basket.cs", "namespace X;\n\npublic sealed class Basket;\n"),
        new("src/Domain/Orders/Cart.cs", "/// <summary>Said.</summary>\npublic sealed record Cart;\n"),
    ]).ShouldName("src/Domain/Orders/Basket.cs: public sealed class Basket");

    private static Findings HasNoPublicSetters(IEnumerable<Type> types) => Findings.Of(
        types.Where(type => type is { IsInterface: false, IsEnum: false }),
        type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            .Select(property => $"{type.Name}.{property.Name} can be set")
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(field => field is { IsLiteral: false, IsInitOnly: false })
                .Select(field => $"{type.Name}.{field.Name} is a public field")));

    private static Findings AggregatesAreClosed(IEnumerable<Type> types) => Findings.Of(
        types.Where(type => type.IsSubclassOf(typeof(AggregateRoot)) && !type.IsAbstract),
        type => new[]
        {
            type.IsSealed ? null : $"{type.Name} is not sealed",
            type.GetConstructors().Length == 0 ? null : $"{type.Name} has a public constructor",
            type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => method.ReturnType == type) ? null : $"{type.Name} has nothing that makes one",
        }.OfType<string>());

    private static Findings EventsAreValues(IEnumerable<Type> types) => Findings.Of(
        types.Where(type => type.IsClass && typeof(IDomainEvent).IsAssignableFrom(type)),
        type => type.GetProperties()
            .Where(property => !IsValue(property.PropertyType))
            .Select(property => $"{type.Name} carries {property.PropertyType.Name}")
            .Concat(type.IsSealed && type.GetMethod("<Clone>$") is not null ? [] : [$"{type.Name} is not a sealed record"]));

    /// <summary>A serializable value: a base library type, an immutable value of the domain, or a list of these.</summary>
    private static bool IsValue(Type type) =>
        type is { IsGenericType: true } && type.GetGenericTypeDefinition() is var generic && (generic == typeof(IReadOnlyList<>) || generic == typeof(Nullable<>))
            ? IsValue(type.GetGenericArguments()[0])
            : type.IsValueType || type == typeof(string) || type.GetMethod("<Clone>$") is not null;

    private static Findings ArePublicTypesDescribed(IReadOnlyList<SourceFile> files) => Findings.Of(
        files,
        file => WithoutAttributes(file).Zip(WithoutAttributes(file).Prepend(""))
            .Where(pair => IsPublicType(pair.First) && !pair.Second.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .Select(pair => $"{file.Path}: {pair.First.Trim()}"));

    private static IEnumerable<string> WithoutAttributes(SourceFile file) => file.Lines.Where(line => !line.StartsWith('['));

    private static bool IsPublicType(string line) =>
        line.StartsWith("public ", StringComparison.Ordinal)
        && line.Split(' ').Intersect(["class", "record", "interface", "enum", "struct"], StringComparer.Ordinal).Any();

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
