using System.Collections.Concurrent;
using System.Diagnostics;
using Shop.Adapters.Web.Tests.Documentation;

namespace Shop.Adapters.Web.Tests.Access;

/// <summary>No read has an N+1 query: each runs at most two statements, regardless of the number of items.</summary>
public sealed class QueryCountTests : IClassFixture<ShopFixture>, IClassFixture<DescribedShop>, IDisposable
{
    /// <summary>
    /// Reads that are neither a list nor a single resource: the export of a user's data from many tables, the catalog export in pages, and
    /// the consistency check, which starts a run and waits for its report.
    /// </summary>
    private static readonly string[] s_exempt = ["GET /api/v1/me/export", "GET /api/v1/products/export", "GET /api/v1/admin/consistency"];

    private readonly ConcurrentDictionary<ActivityTraceId, int> _statements = [];
    private readonly ShopFixture _fixture;
    private readonly DescribedShop _described;
    private readonly ActivityListener _listener;

    public QueryCountTests(ShopFixture fixture, DescribedShop described)
    {
        (_fixture, _described) = (fixture, described);
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore" or "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity =>
            {
                if (activity.Source.Name == "Npgsql")
                    _statements.AddOrUpdate(activity.TraceId, 1, (_, count) => count + 1);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Every_read_endpoint_runs_at_most_two_database_statements()
    {
        using var cast = new Cast(_fixture.Shop, _fixture.Admin);
        var matrix = Matrix.Read();
        var request = new MatrixRequest(_described.Document, cast, _fixture.Anybody);
        await Fill(await cast.Person("seller"), _fixture.Admin);
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        var reads = matrix.Operations.Where(operation => operation.StartsWith("GET /api/v1/", StringComparison.Ordinal)).ToList();
        reads.Should().Contain(s_exempt);
        foreach (var read in reads.Except(s_exempt, StringComparer.Ordinal))
        {
            var caller = new[] { "admin", "seller", "buyer" }.First(caller => matrix.Expected(read, caller) == 200);

            // The minimum of two requests: every two seconds one of them also checks the session.
            counted.Add(read, Math.Min(await Statements(request, read, caller), await Statements(request, read, caller)));
        }

        counted.Where(read => read.Value > 2).Should().BeEmpty();
        counted.Values.Should().Contain(count => count > 0, "or nothing is counted at all");
    }

    [Theory]
    [InlineData("?q=teapot")]
    [InlineData("?q=teapot&sort=relevance&limit=1")]
    [InlineData("?q=tepaot")]
    [InlineData("?q=t%C3%A9apot")]
    [InlineData("?q=red+teapot")]
    [InlineData("?q=nothing")]
    [InlineData("?q=teapot&brand=nobody")]
    [InlineData("?sort=price")]
    public async Task Product_search_runs_at_most_two_database_statements_for_any_query(string query)
    {
        for (var n = 0; n < 2; n++)
            (await _fixture.Admin.Post("/products", new { sku = Guid.NewGuid(), name = $"Teapot {Guid.NewGuid()}", price = new { amount = 100, currency = "USD" }, stock = 1 })).EnsureSuccessStatusCode();

        // How common words are is read every five minutes, by the first search for two.
        (await _fixture.Anybody.Get("/products?q=red+teapot")).EnsureSuccessStatusCode();

        using var look = new Activity("look").SetIdFormat(ActivityIdFormat.W3C).Start();
        (await _fixture.Anybody.Get($"/products{query}")).EnsureSuccessStatusCode();

        _statements.GetValueOrDefault(look.TraceId).Should().BeInRange(1, 2);
    }

    private async Task<int> Statements(MatrixRequest request, string read, string caller)
    {
        using var look = new Activity("look").SetIdFormat(ActivityIdFormat.W3C);
        (await request.Send(read, caller, prepared: () => look.Start())).Should().Be(200, read);
        return _statements.GetValueOrDefault(look.TraceId);
    }

    private static async Task Fill(ApiClient seller, ApiClient admin)
    {
        for (var n = 0; n < 3; n++)
        {
            var names = new List<string>();
            foreach (var kind in new[] { "brands", "categories", "tags", "collections" })
                names.Add((await admin.Post($"/{kind}", new { name = $"{kind} {Guid.NewGuid():N}" }).Json()).Text("id"));
            (await seller.Post("/products", new
            {
                sku = Guid.NewGuid(),
                name = Guid.NewGuid(),
                price = new { amount = 100, currency = "USD" },
                stock = 1,
                brandId = names[0],
                categoryIds = new[] { names[1] },
                tagIds = new[] { names[2] },
                collectionId = names[3],
            })).EnsureSuccessStatusCode();
        }
    }
}
