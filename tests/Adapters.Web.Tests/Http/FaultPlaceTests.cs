using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Tests.Http;

public sealed class FaultPlaceTests
{
    [Theory]
    [InlineData("Items[0].Quantity", "items/0/quantity")]
    [InlineData("Fields.Images.Value[2].Url", "images/2/url")]
    [InlineData("Fields.Sku.Value", "sku")]
    [InlineData("Fields.Sku", "sku")]
    [InlineData("Fields.MinPrice", "minPrice")]
    [InlineData("Page.Limit", "limit")]
    [InlineData("ShippingAddress.PostalCode", "shippingAddress/postalCode")]
    [InlineData("Value", "value")]
    public void A_field_is_named_as_the_client_knows_it(string property, string field) => FaultPlace.Field(property).Should().Be(field);

    [Theory]
    [InlineData("NotNullValidator", "not-null")]
    [InlineData("too-long", "too-long")]
    public void A_rule_is_named_in_kebab_case(string code, string rule) => FaultPlace.RuleCode(code).Should().Be(rule);
}
