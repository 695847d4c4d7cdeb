using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Site.Admin.Layout;

/// <summary>Ends the log-in of an open page when its session has ended or the role of its account has changed.</summary>
internal sealed class PageAuthenticationState(ILoggerFactory logging, SessionStatusCache sessions) : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => SessionStatusCache.Freshness;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(authenticationState.User);
        try
        {
            return visitor.Session is { } session && await sessions.Of(session, cancellationToken) is { NeedsNewPassword: false } status && status.Role == visitor.Actor!.Role;
        }
        catch (Exception failure) when (failure.IsPassing())
        {
            // Nothing can be read or changed without the database; the page goes on when it is back.
            return true;
        }
    }
}
