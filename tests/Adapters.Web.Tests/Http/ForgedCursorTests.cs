using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Cursors that no list has returned, with a right checksum, which anybody can compute.</summary>
public sealed class ForgedCursorTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private const int ChecksumLength = 8;

    private static readonly string[] s_ids =
        [.. new[] { "prd", "acc", "ord", "brd", "cat", "tag", "col", "whe", "evt", "job" }.Select(prefix => $"{prefix}_0190a0000000700080000000000000aa")];

    /// <summary>Keys of no list, and keys with which the reading of some list could fail.</summary>
    private static readonly string[] s_keys =
    [
        "", "null", "7", "{}", "[]", "[null]", "[7]", "[[]]", "[\"a\\u0000\"]", "[\"\\ud800\"]", "[\"-1\"]", "[\"9223372036854775808\"]", "nonsense",
        .. s_ids.SelectMany(id => new[]
        {
            $"[\"{id}\"]", $"[\"9223372036854775807\",\"{id}\"]", $"[\"3155378976000000000\",\"{id}\"]", $"[\"0\",\"{id}\"]", $"[\"a\\u0000\",\"{id}\"]",
        }),
        .. new[] { "Newest", "Price", "PriceDescending", "Name", "Popular", "Relevance" }.SelectMany(order => new[]
        {
            $"[\"{order}\",\"\",\"{s_ids[0]}\"]", $"[\"{order}\",\"9223372036854775807\",\"{s_ids[0]}\"]", $"[\"{order}\",\"1\",\"0:0:\",\"{s_ids[0]}\"]",
            $"[\"{order}\",\"NaN\",\"x\",\"y\",\"{s_ids[0]}\"]",
        }),
    ];

    [Fact]
    public async Task Forged_cursor_is_rejected_by_every_list_and_is_never_a_server_error()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        var judged = 0;
        foreach (var path in Lists())
        {
            foreach (var keys in s_keys)
            {
                foreach (var caller in new[] { fixture.Admin, buyer, fixture.Seller })
                {
                    var (address, query) = (path.Split('?')[0], path.Split('?').ElementAtOrDefault(1));
                    var answer = await caller.Http.GetAsync($"{path}{(query is null ? '?' : '&')}after={Forged(keys, $"{address}\n{query}")}");

                    ((int)answer.StatusCode).Should().BeLessThan(500, "of {0} after {1}", path, keys);
                    judged += answer.StatusCode == HttpStatusCode.OK || await answer.ReadCode() == "cursor-invalid" ? 1 : 0;
                }
            }
        }

        judged.Should().BeGreaterThan(15 * s_keys.Length, "at least so many lists are read or reject the cursor");
    }

    private IEnumerable<string> Lists() => fixture.Shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0 && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET", StringComparer.Ordinal) == true)
        .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
        .Where(path => path.StartsWith("/api/v1/", StringComparison.Ordinal) && !path.EndsWith("export", StringComparison.Ordinal))
        .Concat(["/api/v1/products?sort=name", "/api/v1/products?sort=price", "/api/v1/products?sort=-price", "/api/v1/products?sort=popular", "/api/v1/products?q=tea"]);

    private static string Forged(string keys, string scope)
    {
        var bytes = Encoding.UTF8.GetBytes(keys);
        return Base64Url.EncodeToString([.. SHA256.HashData([.. Encoding.UTF8.GetBytes(scope), 0, .. bytes]).AsSpan(0, ChecksumLength), .. bytes]);
    }
}
