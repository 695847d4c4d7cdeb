using Shop.Application.Upkeep;

namespace Shop.Application.Ports;

/// <summary>Adds up anew what is stored as a sum or a state, and compares.</summary>
public interface IConsistencyChecks
{
    /// <summary>Every check of <see cref="CheckNames"/>, in that order and all of the same moment; nothing is changed and nobody waits for it.</summary>
    /// <param name="overdueBefore">A message that was due before then should have been delivered.</param>
    Task<IReadOnlyList<ConsistencyCheck>> Run(DateTimeOffset overdueBefore, CancellationToken cancellation);
}
