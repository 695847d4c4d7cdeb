namespace Shop.Adapters.Web.Security;

/// <summary>The claims of an access token that the shop reads.</summary>
internal static class ClaimNames
{
    /// <summary>The account's id.</summary>
    public const string Subject = "sub";

    public const string Role = "role";

    /// <summary>The session that the token was issued in.</summary>
    public const string Session = "sid";

    /// <summary>When the token ends, in seconds since 1970.</summary>
    public const string Expiry = "exp";
}
