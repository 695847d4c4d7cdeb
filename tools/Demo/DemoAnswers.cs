using System.Globalization;
using System.Text.Json;

namespace Shop.Demo;

/// <summary>The properties of a product list that the demo needs.</summary>
internal sealed record ProductsAnswer(IReadOnlyList<ProductAnswer> Items);

internal sealed record ProductAnswer(
    string Id, string Name, string? Description, BrandAnswer? Brand, AmountAnswer EffectivePrice, int? DiscountPercent, int Available);

internal sealed record BrandAnswer(string Name);

internal sealed record TokenAnswer(string AccessToken);

internal sealed record OrderAnswer(string Id, string Number, AmountAnswer Total);

/// <param name="Data">The data of the event; its shape depends on the type.</param>
internal sealed record EventAnswer(string Type, string? OrderId, JsonElement Data, DateTimeOffset At);

internal sealed record AttemptAnswer(int Number, string Outcome, string? Reason, DateTimeOffset? NextAttemptAt);

internal sealed record ProblemAnswer(string? Code, string? Detail);

/// <summary>An amount in minor units; printed with two decimal places, which most currencies have.</summary>
internal sealed record AmountAnswer(long Amount, string Currency)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount / 100m:0.00} {Currency}");
}
