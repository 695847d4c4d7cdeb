using Shop.Application.Accounts.Sessions;

namespace Shop.Adapters.Site.Shared;

/// <summary>The client address of a request.</summary>
internal static class ClientAddress
{
    public static string Of(HttpContext context) => ClientNetwork.NameOf(context.Connection.RemoteIpAddress);
}
