using System.Net;
using System.Net.WebSockets;

namespace Shop.Adapters.Web.Tests.Realtime;

/// <summary>Origins that may connect to the hub.</summary>
public sealed class HubOriginTests(HubOriginTests.Welcoming fixture) : IClassFixture<HubOriginTests.Welcoming>
{
    public sealed class Welcoming : IAsyncLifetime
    {
        internal ShopApi Shop { get; private set; } = null!;

        internal ApiClient Buyer { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Shop = await ShopApi.Start(settings: [("Cors:AllowedOrigins", "https://shop.example")]);
            Buyer = await Shop.SignUpBuyer();
        }

        public async ValueTask DisposeAsync()
        {
            Buyer.Dispose();
            await Shop.DisposeAsync();
        }
    }

    [Fact]
    public async Task Client_without_an_Origin_header_may_connect() => (await Connect(origin: null)).Should().Be(HttpStatusCode.SwitchingProtocols);

    [Fact]
    public async Task Page_of_the_same_origin_may_connect() =>
        (await Connect(fixture.Shop.Address.GetLeftPart(UriPartial.Authority))).Should().Be(HttpStatusCode.SwitchingProtocols);

    [Fact]
    public async Task Page_of_a_configured_origin_may_connect() => (await Connect("https://shop.example")).Should().Be(HttpStatusCode.SwitchingProtocols);

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("https://shop.example.evil.example")]
    [InlineData("https://evilshop.example")]
    [InlineData("https://evil.shop.example")]
    [InlineData("http://shop.example")]
    [InlineData("https://shop.example:8443")]
    [InlineData("HTTPS://SHOP.EXAMPLE")]
    [InlineData("http://127.0.0.1")]
    [InlineData("https://shop.example, https://evil.example")]
    public async Task Page_of_another_origin_is_rejected_despite_a_valid_token(string origin)
    {
        (await Connect(origin)).Should().Be(HttpStatusCode.Forbidden);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/orders/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        (await (await fixture.Buyer.Http.SendAsync(request)).ReadCode()).Should().Be("forbidden");
    }

    private async Task<HttpStatusCode> Connect(string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        var address = new UriBuilder(fixture.Shop.Address) { Scheme = "ws", Path = "/hubs/orders", Query = $"access_token={fixture.Buyer.AccessToken}" };
        try
        {
            await socket.ConnectAsync(address.Uri, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // the status contains the reason
        }

        return socket.HttpStatusCode;
    }
}
