using Shop.Application.Operations;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

/// <summary>The committed state of an in-memory shop; the counterpart of the database.</summary>
public sealed class InMemoryShop(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _grown = NewSignal();

    /// <summary>Raised when stored entities were replaced.</summary>
    internal event EventHandler<CommittedEventArgs>? Committed;

    internal ShopState State { get; private set; } = ShopState.Begin();

    internal RowLocks Locks { get; } = new();

    internal TimeProvider Clock => clock;

    /// <summary>Completes at the first commit after the call.</summary>
    internal Task Grown
    {
        get
        {
            lock (_gate)
                return _grown.Task;
        }
    }

    /// <summary>Adds a message to the outbox, in the state after its last attempt.</summary>
    public void Put(OutboxMessage message) =>
        Commit(ShopState.Empty with { Entities = ShopState.Empty.Entities.Add(EntityKey.Of(message), message) }, new Dictionary<EntityKey, long>());

    /// <summary>Adds an instance, or replaces it.</summary>
    public void Put(Instance instance) =>
        Commit(ShopState.Empty with { Entities = ShopState.Empty.Entities.Add(EntityKey.Of(instance), instance) }, new Dictionary<EntityKey, long>());

    /// <summary>Commits all changes, or none when another commit was first or a unique value is taken.</summary>
    /// <param name="changes">What to add and replace.</param>
    /// <param name="versions">The version of each replaced aggregate when it was loaded.</param>
    internal void Commit(ShopState changes, IReadOnlyDictionary<EntityKey, long> versions)
    {
        lock (_gate)
        {
            Ensure(changes, versions);
            var before = State;
            State = State.With(changes);
            Committed?.Invoke(this, new CommittedEventArgs(
                [.. changes.Entities.Where(change => before.Entities.ContainsKey(change.Key)).Select(change => (before.Entities[change.Key], change.Value))]));
            _grown.SetResult();
            _grown = NewSignal();
        }
    }

    internal void Ensure(ShopState changes, IReadOnlyDictionary<EntityKey, long> versions)
    {
        if (versions.Any(loaded => ((AggregateRoot)State.Entities[loaded.Key]).Version != loaded.Value))
            throw ConcurrencyErrors.ConcurrentChange();
        Uniqueness.Ensure(State.With(changes), changes.Entities.Values);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>The entities that a commit replaced, before and after.</summary>
internal sealed class CommittedEventArgs(IReadOnlyList<(object Before, object After)> changed) : EventArgs
{
    public IReadOnlyList<(object Before, object After)> Changed => changed;
}
