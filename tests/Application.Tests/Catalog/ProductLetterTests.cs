using Shop.Application.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Application.Tests.Catalog;

public sealed class ProductLetterTests
{
    [Fact]
    public void Escapes_in_its_document_whatever_people_wrote()
    {
        var letter = Letter("<b>Tea</b>pot", "<script>Ann</script>", new FieldChange("Description", "a & b", "<img src=x onerror=alert(1)>"));

        letter.Html.Should().Contain("&lt;script&gt;Ann&lt;/script&gt; changed the product &lt;b&gt;Tea&lt;/b&gt;pot")
            .And.Contain("<td>a &amp; b</td><td>→ &lt;img src=x onerror=alert(1)&gt;</td>")
            .And.NotContainAny("<script", "<img", "<b>");
    }

    [Fact]
    public void Has_no_value_that_looks_like_another_field()
    {
        var letter = Letter("Teapot", "Ann", new FieldChange("Description", "none", "New.\r\nPrice: 19.99 USD → 0.01 USD"));

        letter.Text.Split('\n').Should().Contain("    Price: 19.99 USD → 0.01 USD").And.NotContain(line => line.StartsWith("Price:", StringComparison.Ordinal));
        letter.Html.Should().Contain("New.<br>Price");
    }

    [Fact]
    public void Has_no_table_when_no_field_changed() => Letter("Teapot", "Ann").Html.Should().NotContain("<table");

    private static ProductLetter Letter(string product, string actor, params FieldChange[] changes) =>
        ProductLetter.About(
            new ProductNews("changed", ProductId.New(FixedClock.Start), "TP-1", product, Some.Admin.Id, changes), actor, changes);
}
