using System.ComponentModel.DataAnnotations;
using System.Net;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Results;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Tests.Http;

public sealed class QueryTests(QueryTests.Hosts hosts) : IClassFixture<QueryTests.Hosts>
{
    private sealed record Sample(
        string? Q, int? Limit, long? Price, bool? InStock, OrderStatus? Status, AccountId? Buyer, DateTimeOffset? From,
        [AllowedValues("newest", "-price")] string? Sort);

    public sealed class Hosts : SampleHosts
    {
        protected override void Map(RouteGroupBuilder v1)
        {
            v1.MapGet("/samples", (Query<Sample> query) => Answer.Ok(query.Fields)).AllowEverybody();
            v1.MapGet("/plain", () => Answer.Ok("plain")).AllowEverybody();
        }
    }

    [Theory]
    [InlineData("limit=1,5", "limit invalid-value")]
    [InlineData("limit=%201", "limit invalid-value")]
    [InlineData("limit=%2B1", "limit invalid-value")]
    [InlineData("limit=", "limit invalid-value")]
    [InlineData("limit", "limit invalid-value")]
    [InlineData("limit=01", "limit invalid-value")]
    [InlineData("limit=1.0", "limit invalid-value")]
    [InlineData("limit=1e3", "limit invalid-value")]
    [InlineData("limit=0x10", "limit invalid-value")]
    [InlineData("limit=99999999999", "limit invalid-value")]
    [InlineData("price=99999999999999999999999", "price invalid-value")]
    [InlineData("price=1,5", "price invalid-value")]
    [InlineData("limit=1&limit=2", "limit repeated-parameter")]
    [InlineData("Limit=1", "Limit unknown-parameter")]
    [InlineData("password=x", "password unknown-parameter")]
    [InlineData("inStock=True", "inStock invalid-value")]
    [InlineData("inStock=1", "inStock invalid-value")]
    [InlineData("status=Pending", "status invalid-value")]
    [InlineData("status=0", "status invalid-value")]
    [InlineData("status=pending,paid", "status invalid-value")]
    [InlineData("buyer=acc_7", "buyer invalid-value")]
    [InlineData("from=yesterday", "from invalid-value")]
    [InlineData("from=2026-01-31", "from invalid-value")]
    [InlineData("from=2026-01-31T10:00:00", "from invalid-value")]
    [InlineData("sort=price", "sort invalid-value")]
    [InlineData("sort=", "sort invalid-value")]
    [InlineData("q=a%00b", "q control-character")]
    [InlineData("limit=x&status=y&z=1", "limit invalid-value, status invalid-value, z unknown-parameter")]
    public async Task Invalid_query_returns_every_fault(string query, string faults)
    {
        var answer = await hosts.Production.Client.GetAsync($"/api/v1/samples?{query}");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        string.Join(", ", (await answer.ReadProblem()).Faults().Order(StringComparer.Ordinal)).Should().Be(faults);
    }

    [Fact]
    public async Task Valid_query_is_read()
    {
        var answer = await hosts.Production.Client.GetStringAsync(
            "/api/v1/samples?q=tea%20pot&limit=-5&price=0&inStock=true&status=pending"
            + "&buyer=acc_0190a0000000700080000000000000aa&from=2026-01-31T10:00:00%2B01:00&sort=-price");

        answer.Should().Be(
            """{"q":"tea pot","limit":-5,"price":0,"inStock":true,"status":"pending","buyer":"acc_0190a0000000700080000000000000aa","from":"2026-01-31T09:00:00Z","sort":"-price"}""");
    }

    [Fact]
    public async Task Endpoint_without_parameters_rejects_every_parameter()
    {
        var answer = await hosts.Production.Client.GetAsync("/api/v1/plain?fields=name");

        (await answer.ReadProblem()).Faults().Should().Equal("fields unknown-parameter");
    }
}
