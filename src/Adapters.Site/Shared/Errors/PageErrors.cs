using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Shared.Errors;

/// <summary>Answers every failed request of a page with a page; the only place that maps exceptions to status codes.</summary>
internal static class PageErrors
{
    /// <summary>The page of a status code.</summary>
    public const string Path = "/status";

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    public static void UsePageErrors(this IApplicationBuilder pages)
    {
        pages.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path,
            AllowStatusCode404Response = true,
            CreateScopeForErrors = true,
            StatusCodeSelector = StatusOf,
            // A refusal is no fault of the program.
            SuppressDiagnosticsCallback = context => StatusOf(context.Exception) < StatusCodes.Status500InternalServerError,
        });
        pages.Use(async (context, next) =>
        {
            if (context.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
            {
                if (RetryAfter(failed.Error) is { } wait)
                    context.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                if (StatusOf(failed.Error) is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
                    context.Features.Set(await PostedForm.Read(context.Request));
                // The page of an error is read, also after a form.
                context.Request.Method = HttpMethods.Get;
                // Without it the framework sends no page with 404.
                context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = failed.Path, OriginalPathBase = context.Request.PathBase, Endpoint = failed.Endpoint });
                // The framework sends the page of an error without waiting for its data.
                await context.RequestServices.GetRequiredService<StoreSnapshot>().Prepare(context);
                await next(context);
                return;
            }

            await next(context);
            // One way for all errors.
            if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null })
                throw new StatusOnlyException(context.Response.StatusCode, context.Response.Headers.RetryAfter);
        });
    }

    /// <summary>The time after which the same request may succeed; null when waiting does not help.</summary>
    private static TimeSpan? RetryAfter(Exception failure) => failure switch
    {
        DomainException refused => refused.RetryAfter,
        StatusOnlyException status => status.RetryAfter,
        _ when failure.IsPassing() => s_pause,
        _ => null,
    };

    public static int StatusOf(Exception exception) => exception switch
    {
        DomainException { RetryAfter: not null } => StatusCodes.Status429TooManyRequests,
        DomainException refused when refused.Code.EndsWith("-not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        DomainException { Code: "cursor-invalid" } => StatusCodes.Status400BadRequest,
        DomainException => StatusCodes.Status409Conflict,
        ValidationException => StatusCodes.Status400BadRequest,
        StatusOnlyException status => status.Status,
        BadHttpRequestException bad => bad.StatusCode,
        _ when exception.IsPassing() => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
