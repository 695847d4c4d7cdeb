using Shop.Testing.Fakes;

namespace Shop.Testing.Stories;

/// <summary>How the gateway will treat an order; told to it as the payment method.</summary>
/// <param name="Delay">Of its first call.</param>
/// <param name="Steps">What it does at each call; afterwards it succeeds.</param>
public sealed record PaymentPlan(GatewayDelay Delay, params IReadOnlyList<GatewayStep> Steps)
{
    public static PaymentPlan Of(string method)
    {
        var words = method.Split(' ');
        return new PaymentPlan(Enum.Parse<GatewayDelay>(words[0]), [.. words.Skip(1).Select(Enum.Parse<GatewayStep>)]);
    }

    public IEnumerable<PaymentPlan> Simpler()
    {
        if (Delay != GatewayDelay.Prompt)
            yield return this with { Delay = GatewayDelay.Prompt };
        for (var step = 0; step < Steps.Count; step++)
            yield return this with { Steps = [.. Steps.Where((_, other) => other != step)] };
    }

    public override string ToString() => string.Join(' ', [$"{Delay}", .. Steps.Select(step => $"{step}")]);
}

/// <summary>What of a call keeps everybody waiting, while other things go on.</summary>
public enum GatewayDelay
{
    Prompt,

    /// <summary>The money moves at once, the answer comes when it may.</summary>
    LateAnswer,

    /// <summary>The money does not even move before.</summary>
    LateMoney,
}
