namespace Shop.Testing.Stories;

/// <summary>A deed about to be done.</summary>
/// <param name="Do">Does it to the shop.</param>
/// <param name="Foresee">From the books before; asked after it was done, when it is known what the gateway said.</param>
public sealed record Act(Func<Task> Do, Func<Books, Forecast> Foresee);
