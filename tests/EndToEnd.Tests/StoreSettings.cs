namespace Shop.EndToEnd.Tests;

/// <summary>Settings for many orders: an admin, sessions as long as the test, no rate limits, fast payments.</summary>
internal static class StoreSettings
{
    public static IReadOnlyList<(string Name, string Value)> Busy { get; } =
    [
        ("Admin__Email", Storefront.AdminEmail),
        ("Admin__Password", Storefront.Password),
        ("Jwt__AccessTokenLifetime", "1.00:00:00"),
        ("RateLimit__Anonymous", "0"),
        ("RateLimit__Authenticated", "0"),
        ("RateLimit__Address", "0"),
        ("Orders__MaxOpenPerBuyer", "0"),
        ("Orders__MaxReservedPerBuyer", "0"),
        ("RateLimit__Auth", "0"),
        ("Payments__Duration", "00:00:00.02"),
        ("Payments__BackoffBase", "00:00:00.01"),
    ];
}
