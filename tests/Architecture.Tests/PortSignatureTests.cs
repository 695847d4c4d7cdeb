using System.Reflection;
using Shop.Application.Messaging;
using Shop.Architecture.Tests.House;
using Shop.Architecture.Tests.Samples;

namespace Shop.Architecture.Tests;

/// <summary>A port loads, saves, or reaches the outside; the decision is in the application or in the domain.</summary>
public sealed class PortSignatureTests
{
    /// <summary>Ports that take a command or a callback, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["ICatalogChanges"] = "calls its followers",
        ["IUnitOfWork"] = "runs the work that it commits",
    };

    [Fact]
    public void No_port_takes_or_returns_a_command_or_a_callback() => TakeNoCommand(Ports.All, Exceptions).ShouldBeNone();

    [Fact]
    public void A_port_that_takes_a_command_or_a_callback_is_found() =>
        TakeNoCommand([typeof(ICommandPort)], new(StringComparer.Ordinal) { ["IGone"] = "has left" }).ShouldName(
            "ICommandPort.Place mentions OpenShopCommand", "ICommandPort.Render mentions Func", "IGone takes no command or callback");

    private static Findings TakeNoCommand(IReadOnlyList<Type> ports, Dictionary<string, string> exceptions)
    {
        var violations = ports.ToDictionary(
            port => port.Name,
            port => port.GetMethods().SelectMany(method => Mentioned(method).Where(IsDriving).Select(type => $"{port.Name}.{method.Name} mentions {type.Name.Split('`')[0]}")).ToList(),
            StringComparer.Ordinal);
        var unneeded = exceptions.Keys.Where(name => !violations.TryGetValue(name, out var found) || found.Count == 0).Select(name => $"{name} takes no command or callback");
        return new Findings(ports.Count, [.. violations.Where(port => !exceptions.ContainsKey(port.Key)).SelectMany(port => port.Value), .. unneeded]);
    }

    /// <summary>The types in a signature, and those of the properties of records of the application in it.</summary>
    private static IEnumerable<Type> Mentioned(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).SelectMany(Parts).SelectMany(WithProperties).Distinct();

    private static IEnumerable<Type> WithProperties(Type type) =>
        type.Assembly == Rings.Application && !IsDriving(type) ? type.GetProperties().Select(property => property.PropertyType).SelectMany(Parts).Append(type) : [type];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType && !typeof(Delegate).IsAssignableFrom(type) ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];

    private static bool IsDriving(Type type) =>
        typeof(Delegate).IsAssignableFrom(type)
        || typeof(ICommand).IsAssignableFrom(type)
        || typeof(IQuery).IsAssignableFrom(type)
        || type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IProcess<>));
}
