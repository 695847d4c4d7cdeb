using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Shop.Application.Catalog.Products;
using Shop.Host.Policies;

namespace Shop.Host.Tests.Policies;

public sealed class AccountOptionsTests
{
    [Theory]
    [InlineData("Production", null, true)]
    [InlineData("Production", "false", false)]
    [InlineData("Development", null, false)]
    [InlineData("Development", "true", true)]
    public void Verified_sellers_are_required_in_Production_unless_configured_otherwise(string environment, string? setting, bool required)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Accounts:RequireVerifiedSellers", setting)])
            .Build();
        using var services = new ServiceCollection()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment })
            .AddAccountPolicy(configuration)
            .BuildServiceProvider();

        services.GetRequiredService<PublishingPolicy>().RequiresVerifiedSellers.Should().Be(required);
    }
}
