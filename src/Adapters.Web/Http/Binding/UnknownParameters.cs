using System.Reflection;
using Shop.Adapters.Web.Http.Paging;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>Endpoints without query parameters reject every parameter; the others reject unknown ones.</summary>
internal static class UnknownParameters
{
    private static readonly QueryMetadata None = QueryMetadata.Of();

    public static TBuilder RefuseUnknownParameters<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilterFactory((factory, next) => factory.MethodInfo.GetParameters().Any(ReadsQuery)
            ? next
            : context =>
            {
                QueryReader.Read(context.HttpContext.Request, None);

                // A read without parameters has no rules to break, and must not count as a view.
                return InputFaults.Of(context.HttpContext) is { } faults && HttpMethods.IsGet(context.HttpContext.Request.Method)
                    ? throw faults.Rejection([])
                    : next(context);
            });

    private static bool ReadsQuery(ParameterInfo parameter) =>
        parameter.ParameterType is { IsGenericType: true } type
        && (type.GetGenericTypeDefinition() == typeof(Query<>) || type.GetGenericTypeDefinition() == typeof(ListQuery<>));
}
