using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Concurrency;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>Creates and sends problem responses, as <c>application/problem+json</c> whatever the <c>Accept</c> header says.</summary>
internal static class ProblemAnswer
{
    public const string ContentType = "application/problem+json";

    /// <summary>So that a small request cannot get a large response.</summary>
    public const int MaxFaults = 100;

    public static Problem Make(HttpContext context, ProblemKind kind, string? detail = null, IReadOnlyList<ProblemFault>? faults = null) =>
        new(
            $"/problems/{kind.Code}",
            kind.Title,
            kind.Status,
            detail ?? kind.Explanation,
            context.Request.PathBase.Add(context.Request.Path).ToUriComponent(),
            kind.Code,
            Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
            faults is { Count: > 0 } ? [.. faults.Take(MaxFaults)] : null);

    /// <summary>Whole seconds, at least one, for <c>Retry-After</c> (RFC 9110 section 10.2.3).</summary>
    public static string Seconds(TimeSpan wait) => Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    public static Task Send(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = ContentType;
        foreach (var header in new[] { HeaderNames.ETag, HeaderNames.Location, HeaderNames.Link, HeaderNames.LastModified })
            response.Headers.Remove(header);

        if (problem.Status == StatusCodes.Status401Unauthorized && response.Headers.WWWAuthenticate.Count == 0)
            response.Headers.WWWAuthenticate = "Bearer";
        if (ProblemCatalog.Find(problem.Code)?.RetryAfter is { } wait && response.Headers.RetryAfter.Count == 0)
            response.Headers.RetryAfter = Seconds(wait);

        var body = JsonSerializer.SerializeToUtf8Bytes(problem, ShopJson.Options);
        response.ContentLength = body.Length;
        return WorkPlace.Send(context, body);
    }
}
