using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Building all endpoints takes a large part of a start.</summary>
public sealed class SharedEndpointTests
{
    [Fact]
    public async Task Endpoint_that_serves_a_request_is_the_one_that_authorization_and_the_document_know()
    {
        var served = new ServedEndpoint();
        await using var shop = await ShopApi.Start(replacing: services => services.AddSingleton<IStartupFilter>(served));
        using var anybody = shop.Anonymous();

        (await anybody.Get("/products")).EnsureSuccessStatusCode();

        shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.Should().Contain(served.Last!);
    }

    private sealed class ServedEndpoint : IStartupFilter
    {
        public Endpoint? Last { get; private set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, following) =>
            {
                await following(context);
                Last = context.GetEndpoint();
            });
            next(app);
        };
    }
}
