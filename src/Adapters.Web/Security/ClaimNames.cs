namespace Shop.Adapters.Web.Security;

/// <summary>The claims of an access token that Shop reads.</summary>
internal static class ClaimNames
{
    /// <summary>The id of the account.</summary>
    public const string Subject = "sub";

    public const string Role = "role";

    /// <summary>The session in which the token was issued.</summary>
    public const string Session = "sid";

    /// <summary>The expiry, in seconds since 1970.</summary>
    public const string Expiry = "exp";
}
