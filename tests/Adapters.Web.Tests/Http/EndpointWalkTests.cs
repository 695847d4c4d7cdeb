using System.Net;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Calls every endpoint of the running program.</summary>
public sealed class EndpointWalkTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public void Every_endpoint_has_an_access_decision()
    {
        Undecided(EndpointsOf(fixture.Shop.Services)).Should().BeEmpty();
    }

    [Fact]
    public async Task Endpoint_without_an_access_decision_is_reported()
    {
        await using var host = await SampleHost.Start(v1 =>
        {
            v1.MapGet("/decided", () => Answer.Ok("yes")).AllowAnyAccount();
            v1.MapGet("/undecided", () => Answer.Ok("no"));
        });

        Undecided(EndpointsOf(host.Services)).Should().Equal("GET, HEAD /api/v1/undecided");
    }

    [Fact]
    public void Every_POST_endpoint_except_those_that_return_tokens_supports_an_idempotency_key()
    {
        var forgetful = EndpointsOf(fixture.Shop.Services)
            .Where(endpoint => MethodsOf(endpoint) is ["POST"] && endpoint.Metadata.GetMetadata<IdempotencyMetadata>() is null)
            .Select(Name);

        forgetful.Should().OnlyContain(name => name == "POST /api/v1/carts" || name.StartsWith("POST /api/v1/auth/", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_endpoint_for_GET_also_serves_HEAD()
    {
        EndpointsOf(fixture.Shop.Services).Where(endpoint => Serves(endpoint, "GET") && !Serves(endpoint, "HEAD")).Select(Name)
            .Should().BeEmpty();
    }

    [Fact]
    public void Every_endpoint_offers_the_media_types_of_its_successful_responses()
    {
        foreach (var endpoint in EndpointsOf(fixture.Shop.Services))
        {
            var described = endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
                .Where(answer => answer.StatusCode is >= 200 and < 300).SelectMany(answer => answer.ContentTypes).Distinct(StringComparer.Ordinal);
            (endpoint.Metadata.GetMetadata<OfferedMediaTypes>()?.Types.Select(type => type.ToString()) ?? []).Should().Equal(described, "{0} describes them", Name(endpoint));
        }
    }

    [Fact]
    public void Every_endpoint_that_changes_something_pauses_in_maintenance_except_those_of_sessions()
    {
        var changes = EndpointsOf(fixture.Shop.Services).Where(IsChange).ToList();

        changes.Where(endpoint => endpoint.Metadata.GetMetadata<MaintenanceMetadata>() is not { Pauses: true }).Select(Name).Should().BeEquivalentTo(
            "POST /api/v1/auth/login", "POST /api/v1/auth/refresh", "POST /api/v1/auth/logout", "POST /api/v1/auth/verify");
        changes.Where(endpoint => endpoint.Metadata.GetMetadata<RequestTimeoutAttribute>() is null).Select(Name).Should().BeEmpty();
        EndpointsOf(fixture.Shop.Services).Except(changes).Where(endpoint => endpoint.Metadata.GetMetadata<MaintenanceMetadata>() is { Pauses: true }).Should().BeEmpty();
    }

    [Fact]
    public void Only_the_endpoints_of_secrets_carts_pictures_and_health_have_rate_limits_of_their_own()
    {
        var special = EndpointsOf(fixture.Shop.Services).Select(endpoint => $"{LimitOf(endpoint)} {Name(endpoint)}").Where(line => line[0] != ' ');

        special.Should().BeEquivalentTo(
            "auth POST /api/v1/auth/register",
            "auth POST /api/v1/auth/login",
            "auth POST /api/v1/auth/refresh",
            "auth POST /api/v1/auth/logout",
            "auth PUT /api/v1/me/email",
            "auth PUT /api/v1/me/password",
            "auth DELETE /api/v1/me",
            "auth POST /api/v1/accounts",
            "auth PUT /api/v1/accounts/{id:acc}/password",
            "auth POST /api/v1/admins",
            "auth POST /api/v1/auth/password-reset",
            "auth POST /api/v1/auth/password-reset/confirm",
            "auth POST /api/v1/auth/email-verification",
            "auth POST /api/v1/auth/email-verification/confirm",
            "auth POST /api/v1/carts",
            "media GET, HEAD /media/{id:med}",
            "media GET, HEAD /media/{id:med}/{width:int}.webp",
            "none GET, HEAD /health/live",
            "none GET, HEAD /health/ready",
            "none GET, HEAD /health/ready/write");
    }

    [Fact]
    public async Task Every_endpoint_for_GET_answers_HEAD_alike_and_says_how_long_the_answer_may_be_cached()
    {
        foreach (var endpoint in EndpointsOf(fixture.Shop.Services).Where(endpoint => Serves(endpoint, "GET") && endpoint.RoutePattern.Parameters.Count == 0))
        {
            var path = $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";
            var get = await Ask(HttpMethod.Get, path);
            var head = await Ask(HttpMethod.Head, path);

            head.Should().Be(get, path);
            get.Cache.Should().Be(ExpectedCache(path, get.Status), path);
        }
    }

    [Theory]
    [InlineData("/.well-known/jwks.json")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/problems/not-found")]
    [InlineData("/docs")]
    public async Task Method_that_an_address_outside_the_API_does_not_serve_is_405(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        var answer = await fixture.Anybody.Http.SendAsync(request);

        (answer.StatusCode, await answer.ReadCode()).Should().Be((HttpStatusCode.MethodNotAllowed, "method-not-allowed"));
        answer.Content.Headers.Allow.Should().BeEquivalentTo("GET", "HEAD");
    }

    [Theory]
    [InlineData("PUT /api/v1/products/{id:prd}")]
    [InlineData("PATCH /api/v1/products/{id:prd}")]
    [InlineData("DELETE /api/v1/products/{id:prd}")]
    [InlineData("PATCH /api/v1/accounts/{id:acc}")]
    [InlineData("DELETE /api/v1/accounts/{id:acc}")]
    [InlineData("PATCH /api/v1/admins/{id:acc}")]
    [InlineData("DELETE /api/v1/admins/{id:acc}")]
    public void Change_of_a_shared_resource_requires_If_Match(string name)
    {
        EndpointsOf(fixture.Shop.Services).Single(endpoint => Name(endpoint) == name).Metadata.GetMetadata<IfMatchMetadata>().Should().NotBeNull();
    }

    private static string[] Undecided(IEnumerable<RouteEndpoint> endpoints) =>
        [.. endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<AccessDecision>() is null).Select(Name)];

    private async Task<(HttpStatusCode Status, string? Cache, string? Type)> Ask(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await fixture.Admin.Http.SendAsync(request);
        return (answer.StatusCode, answer.Headers.CacheControl?.ToString(), answer.Content.Headers.ContentType?.MediaType);
    }

    private static string ExpectedCache(string path, HttpStatusCode status) => path switch
    {
        _ when status != HttpStatusCode.OK => "no-store",
        "/.well-known/jwks.json" => "public, max-age=300",
        "/openapi/v1.json" => "public, must-revalidate, max-age=0",
        _ => "no-store",
    };

    private static bool IsChange(RouteEndpoint endpoint) => MethodsOf(endpoint).Any(method => method is not ("GET" or "HEAD"));

    private static string LimitOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null
        ? endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName ?? ""
        : "none";

    private static RouteEndpoint[] EndpointsOf(IServiceProvider services)
    {
        RouteEndpoint[] endpoints = [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
        endpoints.Should().NotBeEmpty();
        return endpoints;
    }

    private static bool Serves(RouteEndpoint endpoint, string method) => MethodsOf(endpoint).Contains(method, StringComparer.Ordinal);

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static string Name(RouteEndpoint endpoint) => $"{string.Join(", ", MethodsOf(endpoint))} {endpoint.RoutePattern.RawText}";
}
