namespace Shop.Application.Ports.Security;

/// <summary>The content of an access token (RFC 9068), on which its issuer and its readers agree.</summary>
public static class AccessTokenClaims
{
    /// <summary>The type of the token, RFC 9068 section 2.1.</summary>
    public const string TokenType = "at+jwt";

    /// <summary>The id of the account.</summary>
    public const string Subject = "sub";

    /// <summary>The role of the account when the token was issued.</summary>
    public const string Role = "role";

    /// <summary>The session in which the token was issued.</summary>
    public const string Session = "sid";

    /// <summary>The expiry, in seconds since 1970.</summary>
    public const string Expiry = "exp";

    private const string SessionFormat = "N";

    /// <summary>Writes the value of <see cref="Session"/>: 32 hexadecimal digits.</summary>
    public static string SessionText(Guid session) => session.ToString(SessionFormat);

    /// <summary>Reads the value of <see cref="Session"/>.</summary>
    public static bool TryParseSession(string? text, out Guid session) => Guid.TryParseExact(text, SessionFormat, out session);
}
