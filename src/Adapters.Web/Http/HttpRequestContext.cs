using Shop.Application.Ports.UnitOfWork;


namespace Shop.Adapters.Web.Http;

/// <summary>The current HTTP request, if any.</summary>
internal sealed class HttpRequestContext(IHttpContextAccessor accessor) : IRequestContext
{
    public string? RequestId => accessor.HttpContext?.TraceIdentifier;
}
