using Shop.Application.Ports.Outbox;

namespace Shop.Adapters.Persistence.Tests.Outbox;

internal static class OutboxSequencerExtensions
{
    /// <summary>Sequences everything that was committed before the call.</summary>
    public static async Task SequenceAll(this IOutboxSequencer sequencer)
    {
        while (await sequencer.SequenceSome(share: 8, CancellationToken.None))
        {
            // Until a batch is not full.
        }
    }
}
