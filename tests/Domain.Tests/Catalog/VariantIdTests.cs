using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Catalog;

namespace Shop.Domain.Tests.Catalog;

public sealed class VariantIdTests
{
    [Property]
    public void Default_variant_has_the_UUID_of_its_product_and_names_it(Guid value)
    {
        var product = new ProductId(value);

        VariantId.DefaultOf(product).Value.Should().Be(value);
        VariantId.DefaultOf(product).AsProduct().Should().Be(product);
    }

    [Fact]
    public void Variant_id_has_a_prefix_of_its_own() =>
        VariantId.DefaultOf(new ProductId(new Guid("0190F3C2-1B7A-7000-8000-0123456789AB"))).ToString().Should().Be("vnt_0190f3c21b7a700080000123456789ab");
}
