using Shop.Application.Accounts.Sessions;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>The client address of a request.</summary>
internal sealed record ClientAddress(string Value)
{
    public static ValueTask<ClientAddress> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    public static ClientAddress Of(HttpContext context) => new(NameOf(context));

    public static string NameOf(HttpContext context) => ClientNetwork.NameOf(context.Connection.RemoteIpAddress);
}
