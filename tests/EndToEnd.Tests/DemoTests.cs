namespace Shop.EndToEnd.Tests;

public sealed class DemoTests(ServedShop served)
{
    [Fact]
    public async Task The_demo_places_an_order_that_is_paid_after_two_failed_attempts()
    {
        var (exitCode, demo) = await ShopProcess.RunDemo(served.Process.Client.BaseAddress!.ToString());

        exitCode.Should().Be(0);
        demo.Output.Should().ContainSingle(line => line.StartsWith("Paid after 3 attempts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_demo_fails_with_an_error_when_no_Shop_is_running()
    {
        var (exitCode, demo) = await ShopProcess.RunDemo("http://127.0.0.1:1");

        exitCode.Should().Be(1);
        demo.Errors.Should().ContainSingle().Which.Should().StartWith("demo: ").And.Contain("http://127.0.0.1:1");
    }
}
