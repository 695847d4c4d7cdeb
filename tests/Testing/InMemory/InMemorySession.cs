using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Testing.InMemory;

/// <summary>One caller's view of the shop: copies that are invisible to other sessions until they are committed.</summary>
internal sealed class InMemorySession(InMemoryShop shop, IRequestContext request, Causation causation) : IUnitOfWork
{
    private InMemoryWork? _work;

    public ShopState State => _work?.State ?? shop.State;

    /// <summary>The current unit of work; required for writing and locking.</summary>
    public InMemoryWork Work => _work ?? throw new InvalidOperationException("This needs a unit of work.");

    public Task<TResult> Commit<TResult>(Func<Task<TResult>> work, Actor? actor, CancellationToken cancellation) =>
        _work is null ? CommitOuter(work, actor) : Join(work, actor, _work);

    public T? Find<T>(Func<T, bool> wanted) where T : class =>
        State.All<T>().SingleOrDefault(wanted) is { } stored ? Load(stored) : null;

    public IReadOnlyList<T> FindAll<T>(Func<T, bool> wanted) where T : class => [.. State.All<T>().Where(wanted).Select(Load)];

    /// <summary>
    /// Waits for the locks of the matching entities, and returns those that still exist in their current state, ordered by id.
    /// </summary>
    public async Task<IReadOnlyList<T>> Lock<T>(Func<T, bool> wanted, CancellationToken cancellation) where T : class
    {
        var keys = State.All<T>().Where(wanted).Select(EntityKey.Of).OrderBy(key => key.Id).ToList();
        foreach (var key in keys)
            await Work.Lock(key, cancellation);
        return [.. keys.Where(State.Entities.ContainsKey).Select(key => Work.Reload((T)State.Entities[key]))];
    }

    private T Load<T>(T stored) where T : class => _work is null ? EntityCopy.Of(stored) : _work.Load(stored);

    private async Task<TResult> CommitOuter<TResult>(Func<Task<TResult>> work, Actor? actor)
    {
        var mine = _work = new InMemoryWork(shop, request, causation) { By = actor };
        try
        {
            var result = await work();
            mine.Commit();
            return result;
        }
        finally
        {
            _work = null;
            mine.End();
        }
    }

    private static async Task<TResult> Join<TResult>(Func<Task<TResult>> work, Actor? actor, InMemoryWork outer)
    {
        var undo = outer.BeginInner();
        var outerBy = outer.By;
        outer.By = actor ?? outerBy;
        try
        {
            var result = await work();
            outer.Save();
            return result;
        }
        catch
        {
            undo();
            throw;
        }
        finally
        {
            outer.By = outerBy;
        }
    }
}
