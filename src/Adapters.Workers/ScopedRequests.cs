using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Adapters.Workers;

/// <summary>Sends the requests of workers, each in its own scope.</summary>
internal static class ScopedRequests
{
    public static async Task<TResult> Send<TResult>(this IServiceScopeFactory scopes, IRequest<TResult> request, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }
}
