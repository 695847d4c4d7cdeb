using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace Shop.Adapters.Web.Tests.Documentation;

public sealed class DocumentRulesTests
{
    /// <summary>A document that violates every rule once.</summary>
    private static readonly JsonElement s_bad = JsonElement.Parse(
        """
        {
          "paths": {
            "/api/v1/teapots": {
              "get": {
                "operationId": "teapots",
                "security": [{ "bearer": [] }],
                "parameters": [{ "name": "limit", "schema": { "type": "integer", "minimum": 1 } }],
                "responses": { "404": { "content": { "application/json": { "schema": { "type": "string" } } } } }
              },
              "post": {
                "operationId": "teapots",
                "summary": "Adds a teapot.",
                "tags": ["Catalog"],
                "security": [],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Teapot" } } } },
                "responses": { "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Kettle" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "Teapot": {
                "type": "object",
                "properties": { "name": { "type": "string" }, "colors": { "type": "array", "items": { "type": "string", "maxLength": 9, "examples": [7] } } }
              }
            }
          }
        }
        """);

    [Fact]
    public void A_reference_to_nothing_is_found()
    {
        DocumentRules.BrokenReferences(s_bad).Should().Equal("#/components/schemas/Kettle");
    }

    [Fact]
    public void A_name_used_twice_is_found()
    {
        DocumentRules.MissingOrRepeatedOperationIds(s_bad).Should().Equal("GET /api/v1/teapots: teapots", "POST /api/v1/teapots: teapots");
    }

    [Fact]
    public void An_operation_that_says_too_little_is_found()
    {
        DocumentRules.OperationsThatSayTooLittle(s_bad).Should().Equal(
            "GET /api/v1/teapots: summary", "GET /api/v1/teapots: tag", "GET /api/v1/teapots: success", "POST /api/v1/teapots: refusals");
        DocumentRules.SecuredOperationsWithout401(s_bad).Should().Equal("GET /api/v1/teapots");
    }

    [Fact]
    public void A_refusal_that_is_no_problem_is_found()
    {
        DocumentRules.RefusalsThatAreNoProblems(s_bad).Should().Equal("GET /api/v1/teapots: 404");
    }

    [Fact]
    public void An_input_without_bounds_is_found()
    {
        DocumentRules.UnboundedInputs(s_bad).Should().Equal(
            "GET /api/v1/teapots: limit is any number",
            "POST /api/v1/teapots: body.name is a text of any length",
            "POST /api/v1/teapots: body.colors is a list of any length");
    }

    [Fact]
    public void An_open_request_is_found()
    {
        DocumentRules.OpenRequests(s_bad).Should().Equal("POST /api/v1/teapots: body");
    }

    [Fact]
    public void A_missing_and_an_unfit_example_are_found()
    {
        var document = JsonElement.Parse(s_bad.GetRawText().Replace("Kettle", "Teapot", StringComparison.Ordinal));

        DocumentRules.BodiesWithoutExample(document).Should().Equal("#/components/schemas/Teapot");
        DocumentRules.UnfitExamples(document).Should().Equal("7: #: is Number, not string");
    }

    [Fact]
    public async Task An_endpoint_that_is_not_described_and_an_operation_that_does_not_exist_are_found()
    {
        await using var program = WebApplication.CreateBuilder().Build();
        program.MapGet("/api/v1/teapots", () => "all");
        program.MapDelete("/api/v1/teapots/{id:int}", (int id) => id);

        var endpoints = Coverage.EndpointsOf(program);

        Coverage.Undescribed(endpoints, s_bad).Should().Equal("DELETE /api/v1/teapots/{id}");
        Coverage.Invented(endpoints, s_bad).Should().Equal("POST /api/v1/teapots");
    }
}
