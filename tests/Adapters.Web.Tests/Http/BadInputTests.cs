using System.Net.Http.Headers;
using System.Text;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Invalid requests to the whole program, in the production and the development environment.</summary>
public sealed class BadInputTests(BadInputTests.TwoShops shops) : IClassFixture<BadInputTests.TwoShops>
{
    private const string Product = "prd_0190a0000000700080000000000000aa";

    public sealed class TwoShops : IAsyncLifetime
    {
        private readonly List<ShopApi> _shops = [];

        internal List<ApiClient> Buyers { get; } = [];

        public async ValueTask InitializeAsync()
        {
            foreach (var environment in new[] { "Production", "Development" })
            {
                var shop = await ShopApi.Start(environment);
                _shops.Add(shop);
                Buyers.Add(await shop.SignUpBuyer());
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var shop in _shops)
                await shop.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa"}],"coupon":"x"}""", "unknown-property")]
    [InlineData("""{"items":[],"items":[]}""", "duplicate-property")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa","quantity":"5"}]}""", "wrong-type")]
    [InlineData("""{"items":"all"}""", "wrong-type")]
    [InlineData("""{"items":[{"productId":null}]}""", "null-not-allowed")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa"}],"paymentMethod":"a\u0000b"}""", "text-invalid")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa"}],"paymentMethod":"\udc00"}""", "text-invalid")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa","quantity":1e999}]}""", "wrong-type")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa","quantity":123456789012345678901234567890}]}""", "wrong-type")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]", "json-invalid")]
    [InlineData("items=1", "json-invalid")]
    public async Task Invalid_body_is_rejected_with_its_faults(string body, string code)
    {
        foreach (var buyer in shops.Buyers)
        {
            var answer = await buyer.Post("/orders", body);

            ((int)answer.StatusCode).Should().Be(400);
            (await answer.ReadProblem()).Faults().Where(fault => !fault.EndsWith(" product-unavailable", StringComparison.Ordinal))
                .Should().NotBeEmpty().And.OnlyContain(fault => fault.EndsWith(" " + code, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("application/json; charset=\"utf-8\"", 400)]
    [InlineData("application/json; charset=bogus", 415)]
    [InlineData("application/json; charset=utf8", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    public async Task Content_type_is_accepted_or_rejected_without_a_server_error(string contentType, int status)
    {
        foreach (var buyer in shops.Buyers)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

            var answer = await buyer.Http.PostAsync("/api/v1/orders", content);

            ((int)answer.StatusCode).Should().Be(status);
            await answer.ReadProblem();
        }
    }

    [Theory]
    [InlineData("GET", "/products?minPrice=1,5", 400, "invalid-request")]
    [InlineData("GET", "/products?price=1,5", 400, "invalid-request")]
    [InlineData("GET", "/products?limit=%201", 400, "invalid-request")]
    [InlineData("GET", "/products?q=%00", 400, "invalid-request")]
    [InlineData("GET", "/products/by-slug/a%0Ab", 400, "malformed-request")]
    [InlineData("GET", "/products/by-sku/%F0%9F%AB%96", 404, "product-not-found")]
    [InlineData("GET", "/orders/ord_7", 404, "not-found")]
    [InlineData("GET", "/orders/" + Product, 404, "not-found")]
    [InlineData("DELETE", "/orders", 405, "method-not-allowed")]
    [InlineData("PATCH", "/products", 405, "method-not-allowed")]
    [InlineData("PUT", "/products/by-sku/x", 405, "method-not-allowed")]
    [InlineData("OPTIONS", "/products", 405, "method-not-allowed")]
    public async Task Invalid_path_query_or_method_is_rejected_with_its_problem_code(string method, string path, int status, string code)
    {
        foreach (var buyer in shops.Buyers)
        {
            var answer = await buyer.Send(new HttpMethod(method), path, null);

            ((int)answer.StatusCode).Should().Be(status);
            (await answer.ReadCode()).Should().Be(code);
            if (status == 405)
                answer.Content.Headers.Allow.Should().NotBeEmpty();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_of_two_mebibytes_is_rejected(bool isChunked)
    {
        foreach (var buyer in shops.Buyers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/orders")
            {
                Content = new ByteArrayContent(new byte[2 * 1024 * 1024]),
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.TransferEncodingChunked = isChunked;
            request.Headers.ExpectContinue = true;

            var answer = await buyer.Http.SendAsync(request);

            ((int)answer.StatusCode).Should().Be(413);
            (await answer.ReadCode()).Should().Be("body-too-large");
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhY2NfMDE5MGEwMDAwMDAwNzAwMDgwMDAwMDAwMDAwMDAwYWEiLCJyb2xlIjoiYWRtaW4ifQ.")]
    [InlineData("")]
    public async Task Invalid_access_token_is_treated_as_missing(string token)
    {
        foreach (var buyer in shops.Buyers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/orders");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            using var http = new HttpClient { BaseAddress = buyer.Http.BaseAddress };

            var answer = await http.SendAsync(request);

            ((int)answer.StatusCode).Should().Be(401);
            answer.Headers.WwwAuthenticate.ToString().Should().StartWith("Bearer");
            (await answer.ReadCode()).Should().Be("authentication-required");
        }
    }
}
