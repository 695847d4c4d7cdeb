using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Application.SampleData;
using Shop.Demo;

namespace Shop.Adapters.Web.Tests.Demo;

public sealed class BuyerScenarioTests
{
    [Fact]
    public async Task Buyer_demo_runs_from_registration_to_payment_at_the_third_attempt()
    {
        await using var api = await ShopApi.Start(settings: [("Payments:BackoffBase", "00:00:00.2"), ("RateLimit:Auth", "20")]);
        await api.Send(new LoadSampleData("Correct-horse-1"));
        await using var output = new StringWriter();

        await BuyerScenario.Run(api.Address, output, CancellationToken.None);

        var received = output.ToString();
        received.Should().Contain("attempt 1 failed, next in ").And.Contain("attempt 2 failed, next in ").And.Contain("attempt 3 succeeded");
        received.Should().Contain("order.placed").And.Contain("order.paid").And.EndWith(" s after the order." + Environment.NewLine);
        Gaps(received).Should().HaveCount(2).And.BeInAscendingOrder();
    }

    [Fact]
    public async Task Buyer_demo_can_be_repeated()
    {
        await using var api = await ShopApi.Start();
        await api.Send(new LoadSampleData("Correct-horse-1"));

        await BuyerScenario.Run(api.Address, TextWriter.Null, CancellationToken.None);
        await BuyerScenario.Run(api.Address, TextWriter.Null, CancellationToken.None);

        using var admin = await api.SignUpAdmin();
        var orders = (await admin.Get("/orders").Json()).GetProperty("items").EnumerateArray().ToList();
        orders.Select(order => order.GetProperty("status").GetString()).Should().Equal("paid", "paid");
        orders.Select(order => order.GetProperty("buyerId").GetString()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Buyer_demo_fails_with_one_line_when_no_server_responds()
    {
        var run = () => Publish(new Uri($"http://127.0.0.1:{FreePort()}"));

        var failure = (await run.Should().ThrowAsync<DemoFailedException>()).Which;
        failure.Message.Should().StartWith("No Shop responds at http://127.0.0.1:").And.NotContain("\n");
    }

    [Fact]
    public async Task Buyer_demo_fails_with_one_line_when_another_program_responds()
    {
        await using var other = await Serve(app => app.MapGet("/{**path}", () => "Hello, I am a printer."));

        var run = () => Publish(new Uri(other.Urls.Single()));

        var failure = (await run.Should().ThrowAsync<DemoFailedException>()).Which;
        failure.Message.Should().EndWith("/api/v1/products?limit=100 returned a response that is not from Shop.");
    }

    [Fact]
    public async Task Buyer_demo_names_the_missing_setting_when_the_catalog_is_empty()
    {
        await using var shop = await Serve(app => app.MapGet("/api/v1/products", () => new { items = Array.Empty<string>() }));

        var run = () => Publish(new Uri(shop.Urls.Single()));

        (await run.Should().ThrowAsync<DemoFailedException>()).WithMessage("*Demo__Enabled=true*");
    }

    [Fact]
    public async Task Buyer_demo_retries_after_Retry_After_when_it_is_rate_limited()
    {
        var requested = 0;
        await using var shop = await Serve(app => app.MapGet("/api/v1/products", (HttpResponse response) =>
        {
            response.Headers.RetryAfter = "0";
            return Interlocked.Increment(ref requested) == 1 ? Results.StatusCode(429) : Results.Json(new { items = Array.Empty<string>() });
        }));

        var run = () => Publish(new Uri(shop.Urls.Single()));

        (await run.Should().ThrowAsync<DemoFailedException>()).WithMessage("The catalog has fewer than two products in stock.*");
        requested.Should().Be(2);
    }

    [Fact]
    public async Task Buyer_demo_reports_the_problem_when_a_request_is_rejected()
    {
        await using var shop = await Serve(app => app.MapGet(
            "/api/v1/products", () => Results.Problem("Too much at once.", statusCode: 400, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = "too-much" })));

        var run = () => Publish(new Uri(shop.Urls.Single()));

        (await run.Should().ThrowAsync<DemoFailedException>()).WithMessage("GET */api/v1/products?limit=100 returned 400 too-much: Too much at once.");
    }

    private static Task Publish(Uri address) => BuyerScenario.Run(address, TextWriter.Null, CancellationToken.None);

    private static async Task<WebApplication> Serve(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static IEnumerable<double> Gaps(string received) =>
        Regex.Matches(received, @"next in (?<gap>[\d.]+) s", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => double.Parse(match.Groups["gap"].Value, System.Globalization.CultureInfo.InvariantCulture));
}
