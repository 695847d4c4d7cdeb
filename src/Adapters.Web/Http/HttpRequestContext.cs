using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Web.Http;

/// <summary>The current HTTP request, if any.</summary>
internal sealed class HttpRequestContext(IHttpContextAccessor accessor) : IRequestContext
{
    public string? RequestId => accessor.HttpContext?.TraceIdentifier;

    public string? ClientAddress => accessor.HttpContext is { } context ? AddressOf(context) : null;

    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        var address => address.ToString(),
    };
}
