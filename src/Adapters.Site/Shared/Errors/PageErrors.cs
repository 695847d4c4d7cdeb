using System.Data.Common;
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
        pages.UseStatusCodePagesWithReExecute(Path, createScopeForStatusCodePages: true);
        pages.Use((context, next) =>
        {
            // The page of an error is read, also after a form.
            if (context.Request.Path == Path && (context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null))
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
    }

    public static int StatusOf(Exception exception) => exception switch
    {
        DomainException { RetryAfter: not null } => StatusCodes.Status429TooManyRequests,
        DomainException refused when refused.Code.EndsWith("-not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        DomainException { Code: "cursor-invalid" } => StatusCodes.Status400BadRequest,
        DomainException => StatusCodes.Status409Conflict,
        ValidationException => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        _ when IsPassing(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whether the same request may succeed soon.</summary>
    public static bool IsPassing(Exception exception) =>
        exception is DatabaseUnavailableException or OverloadedException or TimeoutException or OperationCanceledException or DbException { IsTransient: true };
}
