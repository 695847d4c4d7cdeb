using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;

namespace Shop.Adapters.Site.Shared;

/// <summary>
/// Sends commands and queries, each in a scope of its own: components of a page run concurrently, and a scope has one database connection.
/// </summary>
internal sealed class UseCases(IServiceScopeFactory scopes)
{
    public async Task<TResult> Send<TResult>(IRequest<TResult> request, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }

    /// <summary>Sends a batch command, which runs once per idempotency key.</summary>
    public async Task<TResult> SendOnce<TResult>(IBatchCommand<TResult> command, RepeatableRequest once, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Repetition>().Request = once;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellation);
    }
}
