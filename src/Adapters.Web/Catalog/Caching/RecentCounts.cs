using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Application.Catalog.Caching;
using Shop.Application.Messaging;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>
/// Reads that count over the catalog, which takes long in a large store. Anonymous callers share their results for some seconds, however
/// many they are; accounts get their own.
/// </summary>
internal sealed class RecentCounts(IServiceScopeFactory scopes, CachePolicy policy, TimeProvider clock)
{
    /// <summary>A page of a hundred products is the largest result.</summary>
    private const int MaxEntries = 100;

    private readonly RecentReads<string, object> _recent = new(clock, policy.CountLifetime, MaxEntries);

    /// <param name="query">Depends on nothing but the address of the request.</param>
    public async Task<TResult> Read<TResult>(HttpContext context, IQuery<TResult> query)
        where TResult : notnull
    {
        // A faulty input is rejected in the scope of its request.
        if (policy.CountLifetime == TimeSpan.Zero || Caller.Find(context.User) is not null || InputFaults.Of(context) is not null)
            return await context.RequestServices.GetRequiredService<IMediator>().Send(query, context.RequestAborted);

        var key = $"{typeof(TResult)} {context.Request.Path}{context.Request.QueryString}";
        return (TResult)await _recent.Get(key, () => Send(query)).WaitAsync(context.RequestAborted);
    }

    /// <summary>In a scope of its own, and without the cancellation of one request, because others share its result.</summary>
    private async Task<object> Send<TResult>(IQuery<TResult> query)
        where TResult : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query, CancellationToken.None);
    }
}
