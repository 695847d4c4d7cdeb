using System.Text.Json;

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
    public void Broken_reference_is_reported()
    {
        DocumentRules.BrokenReferences(s_bad).Should().Equal("#/components/schemas/Kettle");
    }

    [Fact]
    public void Repeated_operation_id_is_reported()
    {
        DocumentRules.MissingOrRepeatedOperationIds(s_bad).Should().Equal("GET /api/v1/teapots: teapots", "POST /api/v1/teapots: teapots");
    }

    [Fact]
    public void Incomplete_operation_is_reported()
    {
        DocumentRules.OperationsThatSayTooLittle(s_bad).Should().Equal(
            "GET /api/v1/teapots: summary", "GET /api/v1/teapots: tag", "GET /api/v1/teapots: success", "POST /api/v1/teapots: refusals");
        DocumentRules.SecuredOperationsWithout401(s_bad).Should().Equal("GET /api/v1/teapots");
    }

    [Fact]
    public void Error_response_that_is_not_a_problem_is_reported()
    {
        DocumentRules.RefusalsThatAreNoProblems(s_bad).Should().Equal("GET /api/v1/teapots: 404");
    }

    [Fact]
    public void Input_without_bounds_is_reported()
    {
        DocumentRules.UnboundedInputs(s_bad).Should().Equal(
            "GET /api/v1/teapots: limit is any number",
            "POST /api/v1/teapots: body.name is a text of any length",
            "POST /api/v1/teapots: body.colors is a list of any length");
    }

    [Fact]
    public void Request_schema_that_allows_additional_properties_is_reported()
    {
        DocumentRules.OpenRequests(s_bad).Should().Equal("POST /api/v1/teapots: body");
    }

    [Fact]
    public void Missing_and_invalid_examples_are_reported()
    {
        var document = JsonElement.Parse(s_bad.GetRawText().Replace("Kettle", "Teapot", StringComparison.Ordinal));

        DocumentRules.BodiesWithoutExample(document).Should().Equal("#/components/schemas/Teapot");
        DocumentRules.UnfitExamples(document).Should().Equal("7: #: is Number, not string");
    }

    [Fact]
    public void Inlined_copy_of_a_response_or_parameter_is_reported()
    {
        var document = JsonElement.Parse(
            """
            {
              "paths": {
                "/teapots": {
                  "get": { "responses": { "404": { "description": "None" }, "429": { "$ref": "#/components/responses/full" } } },
                  "put": { "responses": { "404": { "description": "None" }, "429": {"description":"Full"} }, "parameters": [{ "name": "limit" }] }
                },
                "/kettles": { "get": { "responses": { "200": { "description": "One" } }, "parameters": [{ "name": "limit" }, { "name": "after" }] } }
              },
              "components": { "responses": { "full": { "description": "Full" } }, "parameters": { "after": { "name": "after" } } }
            }
            """);

        DocumentRules.RepeatedParts(document).Should().Equal("PUT /teapots: 404", "PUT /teapots: 429", "GET /kettles: limit", "GET /kettles: after");
    }

    [Fact]
    public void Description_that_repeats_its_summary_is_reported()
    {
        var document = JsonElement.Parse(
            """
            {
              "paths": {
                "/teapots": {
                  "get": { "summary": "List teapots", "description": "List teapots. The newest are first." },
                  "post": { "summary": "Add a teapot", "description": "Returns its id." }
                }
              }
            }
            """);

        DocumentRules.DescriptionsThatRepeatTheSummary(document).Should().Equal("GET /teapots");
    }

    [Fact]
    public void Inlined_id_is_reported()
    {
        var document = JsonElement.Parse(
            """
            {
              "components": {
                "schemas": {
                  "TeapotId": { "type": "string", "pattern": "^tea_[0-9a-f]{32}$" },
                  "Teapot": {
                    "properties": {
                      "id": { "$ref": "#/components/schemas/TeapotId" },
                      "lid": { "type": "string", "pattern": "^lid_[0-9a-f]{32}$" },
                      "color": { "type": "string", "pattern": "^[a-z]*$" },
                      "parentId": { "type": ["null", "string"], "pattern": "^tea_[0-9a-f]{32}$" }
                    }
                  }
                }
              }
            }
            """);

        DocumentRules.InlinedIds(document).Should().Equal("^lid_[0-9a-f]{32}$");
    }

    [Fact]
    public void Operation_secured_by_the_document_needs_401()
    {
        var document = JsonElement.Parse(
            """
            {
              "security": [{ "bearer": [] }],
              "paths": { "/a": { "get": { "responses": {} }, "put": { "security": [], "responses": {} } } }
            }
            """);

        DocumentRules.SecuredOperationsWithout401(document).Should().Equal("GET /a");
    }

    [Fact]
    public void Size_ignores_white_space_and_counts_bytes()
    {
        DocumentRules.Size(JsonElement.Parse("""{ "a":  "'é" }""")).Should().Be("""{"a":"'é"}""".Length + 1);
    }

    [Fact]
    public async Task Undocumented_endpoint_and_nonexistent_operation_are_reported()
    {
        await using var program = WebApplication.CreateBuilder().Build();
        program.MapGet("/api/v1/teapots", () => "all");
        program.MapDelete("/api/v1/teapots/{id:int}", (int id) => id);

        var endpoints = Coverage.EndpointsOf(program);

        Coverage.Undescribed(endpoints, s_bad).Should().Equal("DELETE /api/v1/teapots/{id}");
        Coverage.Invented(endpoints, s_bad).Should().Equal("POST /api/v1/teapots");
    }
}
