namespace Shop.Adapters.Site.Shared;

/// <summary>Redirects of pages that handle a form.</summary>
internal static class Redirect
{
    /// <summary>303, so that a reload does not post the form again.</summary>
    /// <param name="page">A path of this site.</param>
    public static void To(HttpContext context, string page)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = page;
    }
}
