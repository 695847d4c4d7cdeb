using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Concurrency;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Limits what takes long and much for one account, from all addresses: streams, exports of everything, and uploads of files.</summary>
internal sealed class AccountLoadMiddleware(RequestDelegate next, IOptions<LoadOptions> load)
{
    private const int UploadsPerAccount = 4;

    private readonly HeldByCaller _streamsOf = new(load.Value.StreamsPerAccount);
    private readonly HeldByCaller _exportsOf = new(most: 1);
    private readonly HeldByCaller _uploadsOf = new(UploadsPerAccount);
    private readonly ConcurrencyLimiter _exports = Limiters.Of(load.Value.Exports, queueLength: 0);
    private readonly ConcurrencyLimiter _uploads = Limiters.Of(load.Value.Uploads, queueLength: 0);

    public Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is not { } endpoint || Caller.Find(context.User) is not { } caller)
            return next(context);
        if (endpoint.GetMetadata<ReadsAllMetadata>() is not null)
            return Serve(context, _exportsOf, _exports, caller.Id.ToString());
        if (endpoint.GetMetadata<UploadMetadata>() is not null)
            return Serve(context, _uploadsOf, _uploads, caller.Id.ToString());
        return endpoint.GetMetadata<StreamMetadata>()?.IsStream(context.Request) == true
            ? Serve(context, _streamsOf, overall: null, caller.Id.ToString())
            : next(context);
    }

    /// <param name="overall">Null when <see cref="LoadMiddleware"/> has counted the request.</param>
    private async Task Serve(HttpContext context, HeldByCaller perAccount, ConcurrencyLimiter? overall, string account)
    {
        using var ofAccount = perAccount.TryTake(account) ?? throw RequestErrors.TooManyAtOnce();
        using var permit = overall?.AttemptAcquire();
        if (permit is { IsAcquired: false })
            throw RequestErrors.Overloaded();

        if (perAccount == _exportsOf)
            RequestCost.ChargeExport(context);
        await next(context);
    }
}
