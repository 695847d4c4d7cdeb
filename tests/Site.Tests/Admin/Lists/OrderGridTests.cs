using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Site.Admin.Orders;
using Shop.Application.Orders;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;

namespace Shop.Site.Tests.Admin.Lists;

public sealed class OrderGridTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();
    private readonly IReadOnlyList<OrderDetails> _listed = [Listed(OrderStatus.Paid), Listed(OrderStatus.Shipped), Listed(OrderStatus.Delivered)];

    public OrderGridTests()
    {
        _site.Answers.On((ListOrders _) => Pages.Of(_listed));
        _site.Answers.On((SearchOrders _) => Pages.Of(_listed[0]));
        _site.Answers.On((FulfilOrder step) => step.Id == _listed[1].Id ? throw new DomainException("x-refused", "Not now.") : Unit.Value);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Each_selected_order_takes_its_next_step_and_has_its_own_answer()
    {
        var page = Open("/admin/orders");
        foreach (var order in _listed)
            page.Find($"[aria-label='Select order {order.Number}']").Change(true);

        page.Press("Next step");

        page.WaitForAssertion(() => page.Rows().Select(row => row.Split(" | ")[^1]).Should().Equal("Done: Preparing", "Not now.", "No next step from Delivered"));
        _site.Answers.Sent<FulfilOrder>().Select(step => (step.Id, step.Status)).Should().Equal(
            (_listed[0].Id, FulfilmentStatus.Preparing), (_listed[1].Id, FulfilmentStatus.Delivered));
    }

    [Fact]
    public void Search_stands_in_the_address()
    {
        var page = Open("/admin/orders?status=paid");
        page.Find("#order-search").Change(_listed[0].Number);

        page.Find("form").Submit();

        page.WaitForAssertion(() => _site.Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith($"/admin/orders?q={_listed[0].Number}&status=paid"));
    }

    [Fact]
    public void Address_with_a_search_shows_what_it_finds()
    {
        var page = Open("/admin/orders?q=ada%40example.com&status=paid");

        page.Rows().Should().ContainSingle();
        _site.Answers.Sent<SearchOrders>().Should().ContainSingle().Which.Fields.Should().Be(new OrderSearch("ada@example.com", OrderStatus.Paid));
        _site.Answers.Sent<ListOrders>().Should().BeEmpty();
    }

    private static OrderDetails Listed(OrderStatus status)
    {
        var placed = AnOrder.OfOneTeapot();
        return OrderDetails.Of(placed.Build(), placed.BuildPayment(), Some.Admin) with { Status = status };
    }

    private IRenderedComponent<AdminOrders> Open(string address)
    {
        var page = _site.Open<AdminOrders>(address);
        page.WaitForElement("tbody tr");
        return page;
    }
}
