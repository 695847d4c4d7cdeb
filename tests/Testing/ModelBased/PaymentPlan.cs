using Shop.Testing.Fakes;

namespace Shop.Testing.ModelBased;

/// <summary>The behaviour of the gateway for an order, passed to it as the payment method.</summary>
/// <param name="Delay">The delay of the first call.</param>
/// <param name="Steps">The result of each call; later calls succeed.</param>
public sealed record PaymentPlan(GatewayDelay Delay, params IReadOnlyList<GatewayStep> Steps)
{
    public static PaymentPlan Of(string method)
    {
        var terms = method.Split(' ');
        return new PaymentPlan(Enum.Parse<GatewayDelay>(terms[0]), [.. terms.Skip(1).Select(Enum.Parse<GatewayStep>)]);
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

/// <summary>The part of a call that is held back while other commands run.</summary>
public enum GatewayDelay
{
    Prompt,

    /// <summary>The charge is executed at once, the response is held back.</summary>
    LateAnswer,

    /// <summary>The charge itself is held back.</summary>
    LateMoney,
}
