using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Site.Shared.Session;
using Shop.Domain.Accounts;

namespace Shop.Site.Tests.Shared;

public sealed partial class PageAccessTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Every_page_and_form_declares_who_may_open_it()
    {
        var pages = await Pages();

        pages.Should().HaveCountGreaterThan(40);
        // Scripts and styles are files for everybody; the last address finds those that were added after a build.
        pages.Where(page => page.Metadata.GetMetadata<IPageAccessMetadata>() is null).Select(page => page.RoutePattern.RawText)
            .Where(path => !path!.StartsWith("_content/", StringComparison.Ordinal) && !path.StartsWith("_framework/", StringComparison.Ordinal) && !path.StartsWith("site/", StringComparison.Ordinal) && path != "{**path:file}")
            .Should().BeEmpty();
    }

    [Fact]
    public async Task Every_page_opens_only_for_those_who_may()
    {
        var people = new (AccountRole? Role, Browser Browser)[]
        {
            (null, Shop.Browser()),
            (AccountRole.Buyer, (await Shop.Buyer()).Browser),
            (AccountRole.Seller, (await Shop.Seller()).Browser),
            (AccountRole.Admin, (await Shop.Admin()).Browser),
        };
        var opened = 0;
        foreach (var page in (await Pages()).Where(IsOpenedByAddress))
        {
            var access = page.Metadata.GetMetadata<IPageAccessMetadata>()!.Access;
            var path = Parameter().Replace("/" + page.RoutePattern.RawText!.TrimStart('/'), "missing");
            foreach (var (role, browser) in people)
            {
                var status = (await browser.Get(path)).StatusCode;
                if (role is null && access.NeedsAccount)
                    status.Should().Be(HttpStatusCode.SeeOther, "{0} needs an account", path);
                else if (role is { } own && access.Roles.Count > 0 && !access.Roles.Contains(own))
                    status.Should().Be(HttpStatusCode.Forbidden, "{0} is not for the role {1}", path, own);
                else
                    status.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.SeeOther], "{0} is for {1}", path, role);
                opened++;
            }
        }

        opened.Should().BeGreaterThan(80);
    }

    private static bool IsOpenedByAddress(RouteEndpoint page) =>
        page.Metadata.GetMetadata<IPageAccessMetadata>() is not null
        && page.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET", StringComparer.Ordinal) != false
        && !page.RoutePattern.RawText!.Contains("_blazor", StringComparison.Ordinal)
        && !page.RoutePattern.RawText.Contains("_framework", StringComparison.Ordinal)
        && !page.RoutePattern.RawText.EndsWith("/stream", StringComparison.Ordinal);

    /// <summary>The endpoints that no other adapter serves.</summary>
    private async Task<IReadOnlyList<RouteEndpoint>> Pages()
    {
        using var browser = Shop.Browser();
        await browser.Open("/"); // they are built with the first page
        return [.. Shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(page => !Adapters.Web.WebModule.Serves("/" + page.RoutePattern.RawText!.TrimStart('/')))];
    }

    [GeneratedRegex("\\{[^}]*\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
