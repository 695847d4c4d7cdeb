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
    public void Every_documented_operation_exists()
    {
        Coverage.Invented(Coverage.EndpointsOf(shop.Program), shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Document_is_OpenAPI_3_1()
    {
        shop.Document.GetProperty("openapi").GetString().Should().StartWith("3.1");
    }

    [Fact]
    public void Every_reference_resolves()
    {
        DocumentRules.BrokenReferences(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_operation_has_a_unique_id()
    {
        DocumentRules.MissingOrRepeatedOperationIds(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_operation_has_a_summary_a_tag_a_success_and_its_error_responses()
    {
        DocumentRules.OperationsThatSayTooLittle(shop.Document).Should().BeEmpty();
        DocumentRules.SecuredOperationsWithout401(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void No_description_repeats_its_summary()
    {
        DocumentRules.DescriptionsThatRepeatTheSummary(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_error_response_is_a_problem()
    {
        DocumentRules.RefusalsThatAreNoProblems(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_input_has_bounds()
    {
        DocumentRules.UnboundedInputs(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_request_schema_forbids_additional_properties()
    {
        DocumentRules.OpenRequests(shop.Document).Should().BeEmpty();
    }

    /// <summary>250 KB for 106 operations; the document grows with the API and not with repetitions.</summary>
    [Fact]
    public void Document_has_at_most_2400_bytes_for_each_operation()
    {
        var operations = shop.Document.GetProperty("paths").EnumerateObject().Sum(path => path.Value.EnumerateObject().Count(member => member.Name != "parameters"));

        DocumentRules.Size(shop.Document).Should().BeLessThanOrEqualTo(operations * 2_400);
    }

    [Fact]
    public void Every_repeated_response_and_parameter_is_a_shared_component()
    {
        DocumentRules.RepeatedParts(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_id_is_a_shared_schema()
    {
        DocumentRules.InlinedIds(shop.Document).Should().BeEmpty();
    }

    [Fact]
    public void Every_body_has_a_valid_example()
    {
        DocumentRules.BodiesWithoutExample(shop.Document).Should().BeEmpty();
        DocumentRules.UnfitExamples(shop.Document).Should().BeEmpty();
    }
}
