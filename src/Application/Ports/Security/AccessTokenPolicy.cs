namespace Shop.Application.Ports.Security;

/// <summary>The values that every access token has and that every reader requires.</summary>
/// <param name="Issuer">The claim <c>iss</c>.</param>
/// <param name="Audience">The claim <c>aud</c>.</param>
/// <param name="Lifetime">From one second to one day.</param>
public sealed record AccessTokenPolicy(string Issuer, string Audience, TimeSpan Lifetime);
