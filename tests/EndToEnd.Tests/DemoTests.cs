namespace Shop.EndToEnd.Tests;

public sealed class DemoTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task A_buyer_orders_from_the_sample_catalog_and_sees_the_payment_fail_twice_and_succeed()
    {
        await using var shop = await ShopProcess.Serve(_data.Path, ("Demo__Enabled", "true"));

        var (exitCode, demo) = await ShopProcess.Run(["demo"], ("ASPNETCORE_URLS", shop.Client.BaseAddress!.ToString()));

        exitCode.Should().Be(0);
        demo.Output.Should().ContainSingle(line => line.StartsWith("Paid after 3 attempts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_demo_without_a_shop_says_so()
    {
        var (exitCode, demo) = await ShopProcess.Run(["demo"], ("ASPNETCORE_URLS", "http://127.0.0.1:1"));

        exitCode.Should().Be(1);
        demo.Errors.Should().ContainSingle().Which.Should().StartWith("shop: ").And.Contain("http://127.0.0.1:1");
    }

    public void Dispose() => _data.Dispose();
}
