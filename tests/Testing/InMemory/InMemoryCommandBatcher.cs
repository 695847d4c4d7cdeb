using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Messaging.Batching;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Testing.InMemory;

/// <summary>Decides each command in a batch of its own.</summary>
internal sealed class InMemoryCommandBatcher(IServiceScopeFactory scopes) : ICommandBatcher
{
    public async Task<Decision<TResult>> Decide<TCommand, TResult>(Batched<TCommand> item, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CommandBatch<TCommand, TResult>>().Decide([item]))[0];
    }
}
