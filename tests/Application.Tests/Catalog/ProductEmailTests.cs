using Shop.Application.Catalog.Notifications;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Application.Tests.Catalog;

public sealed class ProductEmailTests
{
    [Fact]
    public void Notification_HTML_escapes_user_input()
    {
        var message = EmailMessage("<b>Tea</b>pot", "<script>Ann</script>", new FieldChange("Description", "a & b", "<img src=x onerror=alert(1)>"));

        message.Html.Should().Contain("&lt;script&gt;Ann&lt;/script&gt; changed the product &lt;b&gt;Tea&lt;/b&gt;pot")
            .And.Contain("<td>a &amp; b</td><td>→ &lt;img src=x onerror=alert(1)&gt;</td>")
            .And.NotContainAny("<script", "<img", "<b>");
    }

    [Fact]
    public void Notification_text_indents_multiline_values_so_that_they_cannot_imitate_a_field()
    {
        var message = EmailMessage("Teapot", "Ann", new FieldChange("Description", "none", "New.\r\nPrice: 19.99 USD → 0.01 USD"));

        message.Text.Split('\n').Should().Contain("    Price: 19.99 USD → 0.01 USD").And.NotContain(line => line.StartsWith("Price:", StringComparison.Ordinal));
        message.Html.Should().Contain("New.<br>Price");
    }

    [Fact]
    public void Notification_HTML_has_no_table_when_no_field_changed() => EmailMessage("Teapot", "Ann").Html.Should().NotContain("<table");

    private static ProductEmail EmailMessage(string product, string actor, params FieldChange[] changes) =>
        ProductEmail.About(
            new ProductChangeNotice("changed", ProductId.New(TestClock.Start), "TP-1", product, Some.Admin.Id, changes), actor, changes);
}
