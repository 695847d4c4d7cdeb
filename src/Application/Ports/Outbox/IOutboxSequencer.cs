namespace Shop.Application.Ports.Outbox;

/// <summary>
/// Moves committed events from the outbox to the feed, in a sequence without gaps, and creates their deliveries to reactions and webhooks.
/// </summary>
public interface IOutboxSequencer
{
    /// <summary>Sequences one batch of what was committed before the call.</summary>
    /// <returns>Whether there may be more.</returns>
    Task<bool> SequenceSome(CancellationToken cancellation);
}
