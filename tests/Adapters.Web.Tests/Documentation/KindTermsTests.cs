using Shop.Adapters.Web.Documentation;

namespace Shop.Adapters.Web.Tests.Documentation;

public sealed class KindTermsTests
{
    private static readonly KindTerms s_brands = new("brand", "brands", typeof(KindTermsTests));

    [Theory]
    [InlineData("CreateTaxon", "CreateBrand")]
    [InlineData("ListTaxa", "ListBrands")]
    [InlineData("Replace a taxon. Taxa with products stay.", "Replace a brand. Brands with products stay.")]
    [InlineData("The taxonomy has a taxon.", "The taxonomy has a brand.")]
    public void Terms_of_the_kind_replace_those_of_all_kinds(string text, string expected) => s_brands.Apply(text).Should().Be(expected);
}
