namespace Shop.Adapters.Web.Http.Limits;

/// <summary>
/// Counts expensive requests of an account as several ones, when its next requests are delayed (see <see cref="Pace"/>). The quota and the
/// headers of the response count every request once.
/// </summary>
internal sealed class RequestCost
{
    /// <summary>So many bytes of a body cost as much as a request.</summary>
    private const int BytesOfRequest = 32 * 1024;

    /// <summary>An export of everything costs as much as so many requests.</summary>
    private const int RequestsOfExport = 60;

    private readonly CallerWindow _window;

    private RequestCost(CallerWindow window) => _window = window;

    /// <param name="window">That of the account, which is the last to count the request; null when it is rejected.</param>
    public static void Begin(HttpContext context, CallerWindow? window)
    {
        if (window is not null)
            context.Features.Set(new RequestCost(window));
    }

    public static void ChargeBody(HttpContext context, int bytes) => Charge(context, bytes / BytesOfRequest);

    public static void ChargeExport(HttpContext context) => Charge(context, RequestsOfExport);

    private static void Charge(HttpContext context, int requests)
    {
        if (requests > 0)
            context.Features.Get<RequestCost>()?._window.Charge(requests);
    }
}
