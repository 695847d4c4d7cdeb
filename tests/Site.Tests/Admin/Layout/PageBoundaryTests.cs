using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Shop.Adapters.Site.Admin.Layout;
using Shop.Adapters.Site.Sell.Products;

namespace Shop.Site.Tests.Admin.Layout;

/// <summary>A page whose failure nobody expected.</summary>
public sealed class PageBoundaryTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public Task Page_of_admins_that_fails_says_so_until_it_is_tried_again() => FailsAndRecovers<AdminLayout>();

    [Fact]
    public Task Page_of_sellers_that_fails_says_so_until_it_is_tried_again() => FailsAndRecovers<SellerLayout>();

    [Fact]
    public void Another_page_is_shown_after_one_that_fails()
    {
        var layout = Show<AdminLayout>(Page<Broken>());
        layout.WaitForAssertion(() => Heading(layout).Should().Be("Something went wrong"));

        layout.Render(parameters => parameters.Add(page => page.Body, Page<Other>()));

        layout.WaitForAssertion(() => Heading(layout).Should().Be("Another page"));
    }

    private async Task FailsAndRecovers<TLayout>()
        where TLayout : LayoutComponentBase
    {
        var isBroken = true;
        var layout = Show<TLayout>(builder =>
        {
            builder.OpenComponent<Broken>(0);
            builder.AddAttribute(1, nameof(Broken.IsBroken), () => isBroken);
            builder.CloseComponent();
        });
        await layout.WaitForElementAsync("button.press");

        await layout.Find("button.press").ClickAsync();

        await layout.WaitForAssertionAsync(() => Heading(layout).Should().Be("Something went wrong"));
        layout.Markup.Should().NotContain("secret detail");
        isBroken = false;
        await layout.Buttons("Try again")[0].ClickAsync();
        await layout.WaitForAssertionAsync(() => Heading(layout).Should().Be("A page"));
    }

    private IRenderedComponent<TLayout> Show<TLayout>(RenderFragment page)
        where TLayout : LayoutComponentBase => _site.Show<TLayout>(layout => layout.Add(shown => shown.Body, page));

    private static RenderFragment Page<TPage>()
        where TPage : IComponent => builder =>
        {
            builder.OpenComponent<TPage>(0);
            builder.CloseComponent();
        };

    private static string Heading(IRenderedComponent<IComponent> layout) => Site.Tests.Page.Text(layout.Find("h1"));

    private sealed class Other : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<h1>Another page</h1>");
    }

    /// <summary>Fails when its button is pressed; without a condition as soon as it is shown.</summary>
    private sealed class Broken : ComponentBase
    {
        [Parameter]
        public Func<bool>? IsBroken { get; set; }

        protected override void OnInitialized()
        {
            if (IsBroken is null)
                throw new InvalidOperationException("secret detail");
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<h1>A page</h1>");
            builder.OpenElement(1, "button");
            builder.AddAttribute(2, "class", "press");
            builder.AddAttribute(3, "onclick", EventCallback.Factory.Create(this, () =>
            {
                if (IsBroken!())
                    throw new InvalidOperationException("secret detail");
            }));
            builder.CloseElement();
        }
    }
}
