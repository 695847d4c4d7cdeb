using FluentValidation;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>Rejects input with faults, after the use case has named the rules that it breaks as well.</summary>
internal static partial class RejectedInputFilter
{
    public static TBuilder RejectFaultyInput<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (call, next) =>
            InputFaults.Of(call.HttpContext) is { } faults ? throw await Rejection(call, next, faults) : await next(call));

    private static async Task<Exception> Rejection(EndpointFilterInvocationContext call, EndpointFilterDelegate next, InputFaults faults)
    {
        try
        {
            await next(call);
            return faults.Rejection([]);
        }
        catch (ValidationException invalid)
        {
            return faults.Rejection(invalid.Errors.Select(failure => FaultPlace.Of(failure, call.HttpContext)));
        }
        catch (Exception thrown) when (thrown is RequestRefusedException or DomainException)
        {
            // The rest of a faulty input may be anything, and so may be why an endpoint refuses it.
            return faults.Rejection([]);
        }
        catch (Exception thrown) when (!call.HttpContext.RequestAborted.IsCancellationRequested && !thrown.IsPassing())
        {
            LogUnexpected(LoggerOf(call.HttpContext), thrown, call.HttpContext.Request.Method, call.HttpContext.Request.Path);
            return faults.Rejection([]);
        }
    }

    private static ILogger LoggerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RejectedInputFilter));

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed with the rest of a faulty input.")]
    private static partial void LogUnexpected(ILogger logger, Exception thrown, string method, PathString path);
}
