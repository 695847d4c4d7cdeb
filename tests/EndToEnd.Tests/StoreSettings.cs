namespace Shop.EndToEnd.Tests;

/// <summary>Settings of a shop that many orders are placed in: an admin, sessions as long as the test, no limits on callers, quick payments.</summary>
internal static class StoreSettings
{
    public static IReadOnlyList<(string Name, string Value)> Busy { get; } =
    [
        ("Admin__Email", Storefront.AdminEmail),
        ("Admin__Password", Storefront.Password),
        ("Jwt__AccessTokenLifetime", "1.00:00:00"),
        ("RateLimit__Anonymous", "0"),
        ("RateLimit__Authenticated", "0"),
        ("RateLimit__Auth", "0"),
        ("Payments__Duration", "00:00:00.02"),
        ("Payments__BackoffBase", "00:00:00.01"),
        // What the runtime gathers to compile the busiest methods anew costs a start more than so short a life gives back.
        ("DOTNET_TieredPGO", "0"),
    ];
}
