using Shop.Adapters.Notifications.Templates;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Notifications.Tests.Templates;

public sealed class ProductTemplateTests
{
    [Fact]
    public void Notification_HTML_escapes_user_input()
    {
        var message = Message("<b>Tea</b>pot", "<script>Ann</script>", new FieldChange("description", "a & b", "<img src=x onerror=alert(1)>"));

        message.Html.Should().Contain("&lt;script&gt;Ann&lt;/script&gt; changed the product &lt;b&gt;Tea&lt;/b&gt;pot")
            .And.Contain("<td>a &amp; b</td><td>→ &lt;img src=x onerror=alert(1)&gt;</td>")
            .And.NotContainAny("<script", "<img", "<b>");
    }

    [Fact]
    public void Notification_text_indents_multiline_values_so_that_they_cannot_imitate_a_field()
    {
        var message = Message("Teapot", "Ann", new FieldChange("description", null, "New.\r\nPrice: 19.99 USD → 0.01 USD"));

        message.Text.Split('\n').Should().Contain("    Price: 19.99 USD → 0.01 USD").And.NotContain(line => line.StartsWith("Price:", StringComparison.Ordinal));
        message.Html.Should().Contain("New.<br>Price");
    }

    [Fact]
    public void Notification_HTML_has_no_table_when_no_field_changed() => Message("Teapot", "Ann").Html.Should().NotContain("<table");

    private static RenderedContent Message(string product, string actor, params FieldChange[] changes) =>
        ProductTemplate.Render(new ProductNotice("changed", ProductId.New(TestClock.Start), "TP-1", product, actor, changes));

    [Fact]
    public void Notification_names_product_actor_and_old_and_new_value_of_every_changed_field()
    {
        var message = Message("Teapot", "Sam (seller)", new("price", "1999 USD", "1499 USD"), new("description", null, "Holds a litre."));

        message.Subject.Should().Be("Product changed: Teapot");
        message.Text.Should().StartWith("Sam (seller) changed the product Teapot (SKU TP-1).");
        message.Text.Split('\n').Should().Contain(["Price: 19.99 USD → 14.99 USD", "Description: none → Holds a litre."]);
        message.Html.Should().Contain("<td>Price</td><td>19.99 USD</td><td>→ 14.99 USD</td>");
    }

    [Fact]
    public void Field_names_are_titles() =>
        Message("Teapot", "Ann", new("salePrice", null, "999 USD"), new("sku", "A", "B"), new("categoryIds", "Tea", ""))
            .Text.Split('\n').Should().Contain(["Sale price: none → 9.99 USD", "SKU: A → B", "Categories: Tea → none"]);
}
