using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Sessions;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>An endpoint that hashes, streams or reads has the bound for it; docs/limits.md lists them.</summary>
public sealed class EndpointBoundsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private const byte NewObject = 0x73;

    /// <summary>Endpoints that return a whole list, and what bounds it.</summary>
    private static readonly Dictionary<string, string> s_wholeLists = new(StringComparer.Ordinal)
    {
        ["/products/{id:prd}/related"] = "at most twelve products",
        ["/categories/tree"] = "only admins add categories; counted for all anonymous callers once in some seconds",
        ["/orders/{id:ord}/payment/attempts"] = "the attempts of one payment, which are limited",
        ["/me/sessions"] = "only live sessions, which log-ins and refreshes with the strict limit make",
    };

    [Fact]
    public void Every_endpoint_that_hashes_streams_or_reads_has_its_bound() => Unbounded(fixture.Shop.Services).Should().BeEmpty();

    [Fact]
    public async Task Endpoint_without_its_bound_is_found()
    {
        await using var host = await SampleHost.Start(v1 =>
        {
            v1.MapPost("/hashes", Hash).AllowEverybody();
            v1.MapPost("/hashes-within-limits", Hash).AllowEverybody().StrictlyLimited();
            v1.MapGet("/streams", () => "").AllowEverybody().Produces<string>(contentType: "text/event-stream");
            v1.MapGet("/streams-within-limits", () => "").AllowEverybody().MayStream().Produces<string>(contentType: "text/event-stream");
            v1.MapGet("/lists", () => Answer.List([1])).AllowEverybody();
            v1.MapGet("/reads", () => "").AllowEverybody().Produces<Everything>();
            v1.MapGet("/file", () => "").AllowEverybody().Produces<string>(contentType: "text/csv");
            v1.MapGet("/reads-within-limits", () => "").AllowAnyAccount().ReadsAll().Produces<Everything>();
        });

        Unbounded(host.Services).Should().BeEquivalentTo(
            "/hashes hashes without the strict limit", "/streams streams without a cap", "/lists returns a whole list",
            "/reads reads without a bound", "/file reads without a bound");
    }

    private static List<string> Unbounded(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(endpoint =>
            Faults(endpoint).Select(fault => $"{PathOf(endpoint)} {fault}")),
    ];

    private static IEnumerable<string> Faults(RouteEndpoint endpoint)
    {
        var metadata = endpoint.Metadata;
        var answers = metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Where(answer => answer.StatusCode < 300).ToList();
        if (metadata.GetMetadata<MethodInfo>() is { } handler && Hashes(handler)
            && metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName != RateLimitPolicy.Auth)
        {
            yield return "hashes without the strict limit";
        }

        if ((metadata.GetMetadata<HubMetadata>() is not null || Offers(answers, "text/event-stream")) && metadata.GetMetadata<StreamMetadata>() is null)
            yield return "streams without a cap";
        if (answers.Exists(answer => answer.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ListResponse<>))
            && !s_wholeLists.ContainsKey(PathOf(endpoint)))
        {
            yield return "returns a whole list";
        }

        if ((answers.Exists(answer => answer.Type?.GetProperties().Any(IsStreamed) == true) || Offers(answers, "text/csv")) && metadata.GetMetadata<ReadsAllMetadata>() is null)
            yield return "reads without a bound";
    }

    private static bool Offers(List<IProducesResponseTypeMetadata> answers, string type) =>
        answers.Exists(answer => answer.ContentTypes.Contains(type, StringComparer.Ordinal));

    private static bool IsStreamed(PropertyInfo property) =>
        property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static string PathOf(RouteEndpoint endpoint) =>
        $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}".Replace("/api/v1", "", StringComparison.Ordinal);

    /// <summary>Whether the code of an endpoint makes a request that hashes a password.</summary>
    private static bool Hashes(MethodInfo handler)
    {
        var method = handler.GetCustomAttribute<AsyncStateMachineAttribute>()?.StateMachineType
            .GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic) ?? handler;
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        return Enumerable.Range(0, Math.Max(0, code.Length - sizeof(int))).Any(at => code[at] == NewObject && MadeBy(method, BitConverter.ToInt32(code, at + 1))?.IsAssignableTo(typeof(IHashesPassword)) == true);
    }

    /// <summary>Null for bytes that only look like such an instruction.</summary>
    private static Type? MadeBy(MethodInfo method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(token, method.DeclaringType?.GetGenericArguments(), null)?.DeclaringType;
        }
        catch (Exception unresolved) when (unresolved is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }

    private static async Task<string> Hash()
    {
        await Task.Yield();
        return new LogIn("ada@example.com", "secret", "203.0.113.1").ToString();
    }

    private sealed record Everything(IAsyncEnumerable<int> Items);
}
