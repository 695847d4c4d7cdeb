using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Shop.Adapters.Site.Shared.Errors;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>
/// Log-ins of pages: one encrypted cookie that names a session. Whatever ends the session (log-out, a disabled account, another role, a
/// changed password) ends it for pages on every instance within seconds. The API accepts no cookie.
/// </summary>
internal static class PageSessions
{
    public const string Scheme = "pages";

    public const string LoginPath = "/login";

    public const string ReturnParameter = "returnUrl";

    /// <summary>The cookie of the antiforgery token.</summary>
    public const string FormCookie = "shop-form";

    /// <summary>The authorization policy of pages for accounts that may order, and for visitors without an account.</summary>
    public const string Shoppers = "pages-shoppers";

    public static IServiceCollection AddPageSessions(this IServiceCollection services)
    {
        new AuthenticationBuilder(services).AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.CookieManager = new SessionCookie();
            cookie.SlidingExpiration = false;
            cookie.ReturnUrlParameter = ReturnParameter;
            cookie.Events = new CookieAuthenticationEvents
            {
                OnValidatePrincipal = Check,
                OnRedirectToLogin = redirect => ToLogin(redirect.HttpContext),
                OnRedirectToAccessDenied = Forbid,
            };
        });
        services.AddAuthorizationBuilder().AddPolicy(Shoppers, policy => policy.RequireAssertion(request => Visitor.Of(request.User).Actor is not { IsAdmin: true }));
        services.AddSingleton<VisitorCart>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, PageAuthorization>();
        services.AddCascadingAuthenticationState();
        return services.AddAntiforgery(token =>
        {
            token.Cookie.Name = FormCookie;
            token.Cookie.HttpOnly = true;
            token.Cookie.SameSite = SameSiteMode.Strict;
            token.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            token.SuppressXFrameOptionsHeader = true; // frame-ancestors says the same
        });
    }

    /// <summary>The default scheme is that of the API; pages read the visitor from their cookie.</summary>
    public static void UsePageSessions(this IApplicationBuilder pages) => pages.Use(async (context, next) =>
    {
        context.User = (IsFile(context) ? null : (await Authenticate(context)).Principal) ?? new ClaimsPrincipal(new ClaimsIdentity());
        await next(context);
    });

    /// <summary>Scripts and styles are for everybody, and needed by the page that says that no session can be checked.</summary>
    private static bool IsFile(HttpContext context) => context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IPageAccessMetadata>() is null;

    /// <summary>Logs in: sets the cookie, and merges the cart of the guest into that of the account.</summary>
    public static async Task Begin(HttpContext context, Application.Accounts.Sessions.Session session, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var properties = new AuthenticationProperties { IsPersistent = true, IssuedUtc = now, ExpiresUtc = now + session.RefreshTokenLifetime };
        await context.SignInAsync(Scheme, Visitor.ToPrincipal(session.Key, new SessionStatus(session.Role), session.Name), properties);
        await context.RequestServices.GetRequiredService<VisitorCart>().Merge(context, new Actor(session.Key.Account, session.Role));
    }

    /// <summary>Logs out: ends the session and removes the cookie.</summary>
    public static async Task End(HttpContext context, UseCases useCases)
    {
        await context.SignOutAsync(Scheme);
        if (Visitor.Of(context.User) is not { Session: { } session, Actor: { } owner })
            return;

        try
        {
            await useCases.Send(new EndOwnSession(owner, new SessionId(session.Session)), context.RequestAborted);
        }
        catch (DomainException ended) when (ended.Code == "session-not-found")
        {
            // Another tab was faster.
            return;
        }
    }

    private static async Task<AuthenticateResult> Authenticate(HttpContext context)
    {
        try
        {
            return await context.AuthenticateAsync(Scheme);
        }
        catch (Exception failure) when (failure.IsPassing() && context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page of an error is shown also while the database is away.
            return AuthenticateResult.NoResult();
        }
    }

    private static async Task Check(CookieValidatePrincipalContext context)
    {
        var visitor = Visitor.Of(context.Principal!);
        var statuses = context.HttpContext.RequestServices.GetRequiredService<SessionStatusCache>();
        if (visitor.Session is null || await statuses.Of(visitor.Session, context.HttpContext.RequestAborted) is not { } status)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        context.ReplacePrincipal(Visitor.ToPrincipal(visitor.Session, status, visitor.Name ?? ""));
    }

    /// <summary>Leads to the log-in and back.</summary>
    public static async Task ToLogin(HttpContext context)
    {
        var request = context.Request;
        // After a form, its page is shown again.
        var form = request.HasFormContentType ? await request.ReadFormAsync(context.RequestAborted) : null;
        var back = form?[ReturnParameter].FirstOrDefault() is { Length: > 0 } page ? ReturnAddress.Local(page) : request.Path + request.QueryString;
        if (form is not null)
            PendingForm.Store(context, form);
        Redirect.To(context, PageAddress.Of(LoginPath, (ReturnParameter, back)));
    }

    private static Task Forbid(RedirectContext<CookieAuthenticationOptions> redirect)
    {
        redirect.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
