namespace Shop.Architecture.Tests.House;

/// <summary>The driven ports.</summary>
internal static class Ports
{
    public static IReadOnlyList<Type> All { get; } =
        [.. Rings.Application.Written().Where(type => type.IsInterface && type.Namespace!.StartsWith("Shop.Application.Ports.", StringComparison.Ordinal))];
}
