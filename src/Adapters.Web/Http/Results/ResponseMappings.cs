using System.Linq.Expressions;
using Mapster;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>
/// Maps read models to the responses that have the same members; the features register the pairs of types. A response with a member that
/// its read model does not have, or has with another type, is mapped by hand.
/// </summary>
internal static class ResponseMappings
{
    /// <summary>The pairs that the features register.</summary>
    public static TypeAdapterConfig All { get; } = Of(Registered());

    public static TResponse Map<TSource, TResponse>(TSource source) => Compiled<TSource, TResponse>.Map(source);

    /// <summary>Mappings of these pairs only, which invent and convert nothing.</summary>
    public static TypeAdapterConfig Of(IEnumerable<IRegister> features)
    {
        var config = new TypeAdapterConfig { RequireExplicitMapping = true, RequireDestinationMemberSource = true };
        config.Default.MapToConstructor(true);
        config.When((source, response, _) => source == response).Settings.ConverterFactory = Keep;
        config.When((source, response, _) => source != response && IsValue(response)).Settings.ConverterFactory =
            pair => throw new InvalidOperationException($"A {pair.SourceType.Name} is not a {pair.DestinationType.Name}; map it by hand.");
        config.Apply(features);
        return config;
    }

    private static bool IsValue(Type type) => type.IsValueType || type == typeof(string);

    /// <summary>Values and immutable objects are not copied.</summary>
    private static LambdaExpression Keep(CompileArgument pair)
    {
        var value = Expression.Parameter(pair.SourceType);
        return Expression.Lambda(value, value);
    }

    private static IEnumerable<IRegister> Registered() =>
        typeof(ResponseMappings).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IRegister)))
            .Select(type => (IRegister)Activator.CreateInstance(type)!);

    private static class Compiled<TSource, TResponse>
    {
        public static readonly Func<TSource, TResponse> Map = All.GetMapFunction<TSource, TResponse>();
    }
}
