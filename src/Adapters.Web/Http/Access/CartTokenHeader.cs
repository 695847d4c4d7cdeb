namespace Shop.Adapters.Web.Http.Access;

/// <summary>The header by which an anonymous request names a cart.</summary>
internal static class CartTokenHeader
{
    public const string Name = "X-Cart-Token";

    public static bool IsIn(HttpRequest request) => request.Headers.ContainsKey(Name);

    /// <summary>Empty for a header without a value.</summary>
    public static string Read(HttpRequest request) => request.Headers[Name].ToString();
}
