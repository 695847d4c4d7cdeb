using Microsoft.Playwright;
using Shop.Adapters.Site.Admin.Accounts;
using Shop.Adapters.Site.Admin.Layout;
using Shop.Adapters.Site.Admin.Products;
using Shop.Adapters.Site.Admin.Profile;
using Shop.Adapters.Site.Admin.Settings;
using Shop.Adapters.Site.Admin.Taxonomy;
using Shop.Adapters.Site.Admin.Webhooks;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Application.Settings;
using Shop.Application.Webhooks;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Site.Tests;
using Shop.Testing.Postgres;

namespace Shop.Browser.Tests;

/// <summary>Every form that asks before it is left keeps what was typed and chosen when the instance is replaced.</summary>
public sealed class FormsOnABadDayTests(Chromium chromium)
{
    [Fact]
    public async Task Every_form_survives_a_restart_of_the_instance_with_all_that_was_typed_and_chosen_and_is_saved()
    {
        var first = await SiteShop.Start();
        await using var wire = Wire.To(first.Address);
        var forms = await Forms(first);
        var (_, email) = await first.Account(AccountRole.Admin);
        await using var visit = await Visit.BeginOnABadDay(chromium, wire.Address);
        await visit.LogIn(email);
        var tabs = new List<(TypedForm Form, IPage Tab)>();
        foreach (var form in forms)
        {
            var tab = await visit.Page.Context.NewPageAsync();
            await form.Fill(tab);
            tabs.Add((form, tab));
        }

        wire.Cut();
        await first.DisposeAsync();
        await using var second = await SiteShop.Start(first.Database);
        wire.Mend(second.Address);

        foreach (var (form, tab) in tabs)
            await form.Check(tab);
        foreach (var (form, tab) in tabs)
            await form.Submit(tab);
        var stored = (await second.Send(new BrowseProducts(new ProductFilter(), ProductSort.Newest, new PageRequest(10)))).Items.Single(product => product.Name == "Tea pot of iron");
        (stored.Brand!.Name, stored.Images.Single().Alt).Should().Be(("Acme", "From the side"));
        (await second.Send(new GetSettings())).Store.Maintenance.Should().BeTrue();
    }

    private static async Task<IReadOnlyList<TypedForm>> Forms(SiteShop shop)
    {
        var (admin, _) = await shop.Account(AccountRole.Admin);
        var (buyer, _) = await shop.Account(AccountRole.Buyer);
        var product = await shop.Product("Tea pot");
        await shop.Send(new CreateTaxon<Brand, BrandId>(admin, new TaxonFields("Acme", default)));
        var kitchen = await shop.Send(new CreateCategory(admin, new CategoryFields(new TaxonFields("Kitchen", default), default, default, default)));
        await shop.Send(new CreateCollection(admin, new CollectionFields(new TaxonFields("Summer", default), default, default, default)));
        var webhook = await shop.Send(new CreateWebhookEndpoint(admin, new WebhookFields("https://hooks.example.com/a")));
        IReadOnlyList<TypedForm> forms =
        [
            new(
                typeof(ProductForm), $"/admin/products/{product.Id}", null, "Save", Step.Type("Name", "Tea pot of iron"), Step.Type("Price", "12.50"), Step.Select("Status", "Published"),
                Step.Choose("Brand", "Acme"), Step.Choose("Categories", "Kitchen"), Step.Upload("Pictures"), Step.Type("Alternative text of picture 1", "From the side"), Step.Type("Description", "Holds a litre.")),
            new(typeof(ProductForm), "/admin/products/new", null, "Save", Step.Type("Name", "Cup"), Step.Type("SKU", "CUP"), Step.Type("Price", "3.00"), Step.Type("On hand", "7")),
            new(typeof(NamedTaxonForm<,>), "/admin/brands", "Edit Acme", "Save", Step.Type("Slug", "acme-tools")),
            new(typeof(NamedTaxonForm<,>), "/admin/tags", "New tag", "Save", Step.Type("Name", "Handmade")),
            new(typeof(CategoryForm), "/admin/categories", "Add a category below Kitchen", "Save", Step.Type("Name", "Knives"), Step.Select("Parent", kitchen.ToString()), Step.Type("Description", "Sharp.")),
            new(
                typeof(CollectionForm), "/admin/collections", "Edit Summer", "Save", Step.Type("Icon", "sun"), Step.Press("Add a banner"), Step.Type("Title", "It is warm"),
                Step.Upload("Picture"), Step.Type("Text", "Really.")),
            new(typeof(AccountContact), $"/admin/accounts/{buyer.Id}", null, "Save", Step.Type("Phone", "+49 30 1"), Step.Type("Bio", "Likes tea.")),
            new(typeof(AdminProfile), "/admin/profile", null, "Save profile", Step.Type("Phone", "+49 30 2"), Step.Tick("Mail me when another admin changes a product", isTicked: false)),
            new(typeof(WebhookForm), "/admin/webhooks", "New endpoint", "Create endpoint", Step.Type("URL", "https://hooks.example.com/b"), Step.Tick("All events", isTicked: false), Step.Tick("order.paid", isTicked: true)),
            new(typeof(WebhookForm), $"/admin/webhooks/{webhook.Id}", null, "Save", Step.Type("Description", "The warehouse"), Step.Tick("All events", isTicked: false), Step.Tick("order.paid", isTicked: true)),
            new(typeof(AdminSettings), "/admin/settings", null, "Save", Step.Type("Tagline", "Hot"), Step.Tick("Close the store: only admins can change anything", isTicked: true)) { Confirm = "Close the store" },
        ];
        forms.Select(form => form.Form).Should().Contain(typeof(GuardedForm).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(GuardedForm))));
        return forms;
    }
}
