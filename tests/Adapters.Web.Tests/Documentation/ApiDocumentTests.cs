namespace Shop.Adapters.Web.Tests.Documentation;

public sealed class ApiDocumentTests(DescribedShop shop) : IClassFixture<DescribedShop>
{
    [Fact]
    public void Every_endpoint_is_described()
    {
        Coverage.EndpointsOf(shop.Program).Should().HaveCountGreaterThan(20);
        Coverage.Undescribed(Coverage.EndpointsOf(shop.Program), shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_operation_exists()
    {
        Coverage.Invented(Coverage.EndpointsOf(shop.Program), shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void It_is_OpenAPI_3_1()
    {
        shop.Document.GetProperty("openapi").GetString().Should().StartWith("3.1");
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        DocumentRules.BrokenReferences(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_operation_has_a_name_of_its_own()
    {
        DocumentRules.MissingOrRepeatedOperationIds(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_operation_says_what_it_does_who_may_and_what_may_come_of_it()
    {
        DocumentRules.OperationsThatSayTooLittle(shop.Document).Should().BeEmpty();
        DocumentRules.SecuredOperationsWithout401(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_refusal_is_a_problem()
    {
        DocumentRules.RefusalsThatAreNoProblems(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_input_has_bounds()
    {
        DocumentRules.UnboundedInputs(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_request_is_closed()
    {
        DocumentRules.OpenRequests(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_body_has_an_example_that_fits()
    {
        DocumentRules.BodiesWithoutExample(shop.Document).Should().BeEmpty();
        DocumentRules.UnfitExamples(shop.Document).Should().BeEmpty();
    }
}
