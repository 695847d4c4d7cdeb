namespace Shop.Application.Ports.Outbox;

/// <summary>
/// Moves committed events from the outbox to the feed, in a sequence without gaps, and creates their deliveries to reactions and webhooks.
/// </summary>
public interface IOutboxSequencer
{
    /// <summary>Sequences one batch of what was committed before the call.</summary>
    /// <param name="share">
    /// As many pending deliveries of an account to a reaction are taken in turn with those of other accounts; more of them have a low
    /// priority. From 1.
    /// </param>
    /// <returns>Whether there may be more.</returns>
    Task<bool> SequenceSome(int share, CancellationToken cancellation);
}
