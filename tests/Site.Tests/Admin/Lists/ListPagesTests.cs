using System.Reflection;
using Bunit;
using MudBlazor;
using Shop.Adapters.Site.Admin.Accounts;
using Shop.Adapters.Site.Admin.Audit;
using Shop.Adapters.Site.Admin.Layout;
using Shop.Adapters.Site.Admin.Operations;
using Shop.Adapters.Site.Admin.Orders;
using Shop.Adapters.Site.Admin.Products;
using Shop.Adapters.Site.Admin.Reports;
using Shop.Adapters.Site.Admin.Taxonomy;
using Shop.Adapters.Site.Admin.Webhooks;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Administration;
using Shop.Application.Audit;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Orders;
using Shop.Application.Reports;
using Shop.Application.Webhooks;
using Shop.Application.Webhooks.Deliveries;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin.Lists;

/// <summary>What every list with an address keeps.</summary>
public sealed class ListPagesTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();

    public ListPagesTests()
    {
        var placed = AnOrder.OfOneTeapot();
        var endpoint = WebhookEndpointDetails.Of(AWebhook.Endpoint(events: ["order.paid"]));
        _site.Render<MudPopoverProvider>();
        _site.Answers.On((ListOrders _) => Pages.Of(OrderDetails.Of(placed.Build(), placed.BuildPayment(), Some.Admin)));
        _site.Answers.On((SearchOrders _) => Pages.Of(OrderDetails.Of(placed.Build(), placed.BuildPayment(), Some.Admin)));
        _site.Answers.On((BrowseProducts _) => Pages.Of(SomeProduct.Named("Cup")));
        _site.Answers.On((ListAccounts _) => Pages.Of(AccountDetails.Of(AnAccount.OfSeller().Build())));
        _site.Answers.On((ListAuditEntries _) => Pages.Of(new AuditEntry(AuditEntryId.New(TestClock.Start), TestClock.Start, null, AuditAction.LoggedIn, "settings", [])));
        _site.Answers.On((ListMessages _) => Pages.Of(new OutboxMessage(EntityId.New<MessageId>(TestClock.Start), "order.paid", MessageState.Dead, 3, null, null, TestClock.Start)));
        _site.Answers.On((ListWebhookEndpoints _) => Pages.Of(endpoint));
        _site.Answers.On((GetWebhookEndpoint _) => endpoint);
        _site.Answers.On((ListWebhookDeliveries _) => Pages.Of<WebhookDeliveryDetails>());
        _site.Answers.On((ReportSalesByDay _) => new SalesReport<DaySales>(Some.Currency, Pages.Of(new DaySales(DateOnly.FromDateTime(TestClock.Start.Date), 1, 1, 1))));
        _site.Answers.On((ListTaxa<Brand, BrandId> _) => Pages.Of(new Counted<Brand>(ATaxon.Brand.Named("Forge"), 1)));
        _site.Answers.On((ListTaxa<Tag, TagId> _) => Pages.Of(new Counted<Tag>(ATaxon.Tag.Named("Forge"), 1)));
        _site.Answers.On((ListTaxa<Collection, CollectionId> _) => Pages.Of(new Counted<Collection>(ATaxon.Collection.Named("Forge"), 1)));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>The address of each list, and the name of its query.</summary>
    public static TheoryData<Type, string, string> Lists => new()
    {
        { typeof(AdminOrders), "/admin/orders", nameof(ListOrders) },
        { typeof(AdminProducts), "/admin/products", nameof(BrowseProducts) },
        { typeof(AdminAccounts), "/admin/accounts", nameof(ListAccounts) },
        { typeof(AdminAudit), "/admin/audit", nameof(ListAuditEntries) },
        { typeof(AdminMessages), "/admin/messages", nameof(ListMessages) },
        { typeof(AdminWebhooks), "/admin/webhooks", nameof(ListWebhookEndpoints) },
        { typeof(AdminReports), "/admin/reports", nameof(ReportSalesByDay) },
        { typeof(AdminBrands), "/admin/brands", "ListTaxa" },
        { typeof(AdminTags), "/admin/tags", "ListTaxa" },
        { typeof(AdminCollections), "/admin/collections", "ListTaxa" },
    };

    [Fact]
    public void Every_list_of_the_admin_site_is_tested_here()
    {
        var tested = Lists.Select(list => list.Data.Item1).ToHashSet();

        // The tree of categories has neither pages nor a filter.
        typeof(ListPage).Assembly.GetTypes().Except([typeof(AdminCategories)]).Where(page => page.IsSubclassOf(typeof(ListPage)) && page.GetCustomAttribute<Microsoft.AspNetCore.Components.RouteAttribute>() is not null)
            .Should().BeSubsetOf(tested);
    }

    [Theory, MemberData(nameof(Lists))]
    public void Address_with_anything_but_a_cursor_shows_the_list_from_its_beginning(Type page, string path, string query)
    {
        var shown = Open(page, $"{path}?after=nonsense");

        shown.WaitForElement("tbody tr");
        Sent(query).Page.After.Should().BeNull();
    }

    [Theory, MemberData(nameof(Lists))]
    public void Text_that_is_too_long_to_search_for_is_cut(Type page, string path, string query)
    {
        var shown = Open(page, $"{path}?q={new string('a', 201)}");

        shown.WaitForElement("tbody tr");
        var filter = Sent(query == nameof(ListOrders) ? nameof(SearchOrders) : query).Filter;
        if (filter.GetType().GetProperty("Q") is { } q)
            ((string?)q.GetValue(filter)).Should().Be(new string('a', 200));
    }

    [Fact]
    public void Deliveries_of_a_webhook_begin_with_the_newest_when_the_address_has_no_cursor_of_them()
    {
        var id = AWebhook.Endpoint(events: ["order.paid"]).Id;

        var shown = _site.Open<AdminWebhook>($"/admin/webhooks/{id}?after=nonsense", page => page.Add(one => one.Id, id.ToString()));

        shown.WaitForAssertion(() => _site.Answers.Sent<ListWebhookDeliveries>().Should().ContainSingle().Which.Page.After.Should().BeNull());
    }

    [Fact]
    public void Last_day_that_there_is_ends_the_audit()
    {
        var shown = Open(typeof(AdminAudit), "/admin/audit?to=9999-12-31");

        shown.WaitForElement("tbody tr");
    }

    private IRenderedComponent<Microsoft.AspNetCore.Components.DynamicComponent> Open(Type page, string address) =>
        _site.Open<Microsoft.AspNetCore.Components.DynamicComponent>(address, shown => shown.Add(dynamic => dynamic.Type, page));

    /// <summary>The page and the filter of the first query of a kind; taxa are counted by another one.</summary>
    private (PageRequest Page, object Filter) Sent(string query)
    {
        var sent = _site.Answers.Sent<object>().Where(request => request.GetType().Name.Split('`')[0] == query).Should().NotBeEmpty().And.Subject.First();
        return ((PageRequest)sent.GetType().GetProperty("Page")!.GetValue(sent)!, sent.GetType().GetProperty("Fields")!.GetValue(sent)!);
    }
}
