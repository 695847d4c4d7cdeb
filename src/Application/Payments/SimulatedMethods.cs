namespace Shop.Application.Payments;

/// <summary>The payment methods with which a buyer selects how the simulated gateway behaves.</summary>
/// <param name="AreOffered">Whether buyers may use them; otherwise the gateway declines them like any unknown method.</param>
public sealed record SimulatedMethods(bool AreOffered);
