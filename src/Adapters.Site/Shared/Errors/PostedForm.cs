using Shop.Adapters.Site.Shared.Session;

namespace Shop.Adapters.Site.Shared.Errors;

/// <summary>The form that was posted with a request that failed: the page of the error offers to send it again.</summary>
/// <param name="Values">All values but passwords, with the antiforgery token.</param>
/// <param name="Passwords">The names of passwords, which are typed again.</param>
internal sealed record PostedForm(IReadOnlyList<KeyValuePair<string, string>> Values, IReadOnlyList<string> Passwords)
{
    /// <summary>Null for a request without a form, and for one with files, which a page cannot repeat.</summary>
    public static async Task<PostedForm?> Read(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
            return null;

        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form.Files.Count > 0
                ? null
                : new PostedForm(
                    [.. form.Where(field => !SecretFields.IsSecret(field.Key)).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))],
                    [.. form.Keys.Where(SecretFields.IsSecret)]);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
