using Shop.Adapters.Notifications.Templates;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Notifications.Tests.Templates;

public sealed class DigestTemplateTests
{
    [Fact]
    public void Digest_lists_every_change_with_its_product_and_values()
    {
        var id = ProductId.New(DateTimeOffset.UnixEpoch);
        var digest = new DigestNotice(
        [
            new ProductNotice("changed", id, "TP-1", "Tea<pot", "Sam (seller)", [new FieldChange("name", "Pot", "Tea<pot")]),
            new ProductNotice("deleted", id, "TP-2", "Kettle", "Ann (admin)", []),
        ]);

        var (subject, text, html) = DigestTemplate.Render(digest);

        subject.Should().Be("Products: 2 changes");
        text.Should().Be(
            $"Sam (seller) changed the product Tea<pot (SKU TP-1).\n\nName: Pot → Tea<pot\n\nProduct: {id}\n\n---\n\n"
            + $"Ann (admin) deleted the product Kettle (SKU TP-2).\n\nProduct: {id}\n");
        html.Split("<body>").Should().HaveCount(2);
        html.Split("<hr>").Should().HaveCount(2);
        html.Should().Contain("Tea&lt;pot").And.NotContain("Tea<pot").And.EndWith("</body></html>\n");
    }
}
