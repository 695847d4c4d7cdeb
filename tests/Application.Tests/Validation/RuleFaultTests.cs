using FluentValidation.Results;
using Shop.Application.Validation;
using Shop.Domain.Shared;

namespace Shop.Application.Tests.Validation;

public sealed class RuleFaultTests
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
    public void Fault_names_a_field_by_its_path_in_the_request(string property, string field) => Of(property, "required").Field.Should().Be(field);

    [Theory]
    [InlineData("NotNullValidator", "not-null")]
    [InlineData("too-long", "too-long")]
    public void Fault_names_a_rule_in_kebab_case(string code, string rule) => Of("Value", code).Code.Should().Be(rule);

    private static Fault Of(string property, string code) => RuleFault.Of(new ValidationFailure(property, "Wrong.") { ErrorCode = code });
}
