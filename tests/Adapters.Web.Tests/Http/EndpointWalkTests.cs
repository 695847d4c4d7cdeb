using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Idempotency;
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

    private static RouteEndpoint[] EndpointsOf(IServiceProvider services)
    {
        RouteEndpoint[] endpoints = [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
        endpoints.Should().NotBeEmpty();
        return endpoints;
    }

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static string Name(RouteEndpoint endpoint) => $"{string.Join(", ", MethodsOf(endpoint))} {endpoint.RoutePattern.RawText}";
}
