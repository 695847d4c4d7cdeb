namespace Shop.Adapters.Web.Tests.Documentation;

public sealed class CSharpClientTests(GeneratedClient generated) : IClassFixture<GeneratedClient>
{
    [Fact]
    public void Client_generated_from_the_document_compiles()
    {
        generated.Client.Faults().Should().BeEmpty();
    }

    [Fact]
    public void Client_has_a_method_for_every_operation()
    {
        var methods = generated.Client.Methods;

        methods.Should().HaveCount(DocumentRules.Operations(generated.Document).Count());
        methods.Should().Contain(["ListProductsAsync", "PlaceOrderAsync", "LogInAsync", "PutIntoCartAsync", "TestWebhookEndpointAsync"]);
    }

    /// <summary>The generator numbers types whose schemas have no name.</summary>
    [Fact]
    public void Every_type_of_the_client_has_a_name_of_its_own()
    {
        var types = generated.Client.Types;

        types.Should().Contain(["Product", "ProductPage", "ProductStatus", "CategoryReference", "BrandFacet", "ProblemFault", "ReportBy"]);
        types.Where(IsInvented).Should().BeEmpty();
    }

    [Fact]
    public void Client_is_used_with_typed_arguments_and_results()
    {
        generated.Client.FaultsOf(
            """
            var page = await shop.ListProductsAsync(q: "teapot", status: [ProductStatus.Published], limit: 10);
            foreach (var product in page.Items)
                Console.WriteLine($"{product.Id} {product.Price.Amount} {product.SalePrice?.Amount} {product.Brand?.Name}");
            Order order = await shop.PlaceOrderAsync(new PlaceOrderRequest { FromCart = true }, idempotency_Key: "1");
            OrderStatus status = order.Status;
            await shop.ConfirmPasswordResetAsync(new ConfirmPasswordResetRequest { Token = "t", Password = "p" });
            DateTimeOffset? verified = (await shop.GetOwnAccountAsync()).EmailVerifiedAt;
            foreach (var session in (await shop.ListOwnSessionsAsync()).Items)
                await shop.EndOwnSessionAsync(session.Id);
            NewCart guest = await shop.CreateCartAsync();
            Cart cart = await shop.MergeCartAsync(new MergeCartRequest { CartToken = guest.Token });
            """).Should().BeEmpty();
    }

    [Theory]
    [InlineData("await shop.ListProductsAsync(limit: \"10\");", "CS1503")]
    [InlineData("await shop.ListTeapotsAsync();", "CS1061")]
    [InlineData("Console.WriteLine((await shop.GetProductAsync(\"prd_1\")).SalePrice.Amount);", "CS8602")]
    public void Wrong_use_of_the_client_does_not_compile(string use, string fault)
    {
        generated.Client.FaultsOf(use).Should().ContainSingle().Which.Should().Contain(fault);
    }

    private static bool IsInvented(string type) =>
        char.IsDigit(type[^1]) || type.StartsWith("Anonymous", StringComparison.Ordinal) || type.Contains("ResponseOf", StringComparison.Ordinal);
}
