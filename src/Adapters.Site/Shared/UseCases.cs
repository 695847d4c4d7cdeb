using MediatR;

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
}
