using Shop.Adapters.Web.Http.Concurrency;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>The bytes of the body, read once and cached in the request.</summary>
internal sealed record RawBody(byte[] Bytes)
{
    public static async Task<byte[]> Of(HttpContext context)
    {
        if (context.Features.Get<RawBody>() is { } known)
            return known.Bytes;

        using var buffer = new MemoryStream();
        try
        {
            await WorkPlace.WaitWithout(context, () => context.Request.Body.CopyToAsync(buffer, context.RequestAborted));
        }
        catch (OperationCanceledException) when (TimeLimits.IsOver(context))
        {
            throw RequestErrors.BodyTooSlow();
        }

        var body = new RawBody(buffer.ToArray());
        context.Features.Set(body);
        RequestCost.ChargeBody(context, body.Bytes.Length);
        return body.Bytes;
    }
}
