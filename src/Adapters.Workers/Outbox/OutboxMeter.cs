using System.Diagnostics.Metrics;

namespace Shop.Adapters.Workers.Outbox;

/// <summary>The metrics of deliveries.</summary>
internal sealed class OutboxMeter
{
    public const string Name = "Shop.Outbox";

    private readonly Counter<long> _deadLetters;

    public OutboxMeter(IMeterFactory meters) =>
        _deadLetters = meters.Create(Name).CreateCounter<long>("shop.outbox.dead_letters", "{delivery}", "Deliveries that were given up.");

    public void GivenUp(string reaction) => _deadLetters.Add(1, new KeyValuePair<string, object?>("reaction", reaction));
}
