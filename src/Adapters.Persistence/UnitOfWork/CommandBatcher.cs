using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Batching;
using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>One queue for each kind of command: one wait for the disk, and one lock of a row that all of a batch need.</summary>
internal sealed class CommandBatcher(IServiceScopeFactory scopes, BatchOptions options, BatchConnections connections) : ICommandBatcher
{
    private readonly ConcurrentDictionary<Type, object> _queues = new();

    public Task<Decision<TResult>> Decide<TCommand, TResult>(Batched<TCommand> item, CancellationToken cancellation) =>
        ((BatchQueue<Batched<TCommand>, Decision<TResult>>)_queues.GetOrAdd(typeof(TCommand), _ => Open<TCommand, TResult>())).Enqueue(item, cancellation);

    private BatchQueue<Batched<TCommand>, Decision<TResult>> Open<TCommand, TResult>() => new(options.Size, Serve<TCommand, TResult>);

    private async Task<IReadOnlyList<Decision<TResult>>> Serve<TCommand, TResult>(IReadOnlyList<Batched<TCommand>> items, LockPatience patience)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (patience == LockPatience.Short)
            scope.ServiceProvider.GetRequiredService<ShopDbContext>().Database.SetDbConnection(connections.Create(), contextOwnsConnection: true);
        return await scope.ServiceProvider.GetRequiredService<CommandBatch<TCommand, TResult>>().Decide(items);
    }
}
