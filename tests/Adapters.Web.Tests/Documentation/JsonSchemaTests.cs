using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Documentation;

public sealed class JsonSchemaTests
{
    private const string Teapot =
        """
        {
          "type": "object",
          "required": ["id", "price"],
          "properties": {
            "id": { "type": "string", "pattern": "^prd_[0-9a-f]{4}$" },
            "price": { "$ref": "#/definitions/price" },
            "sale": { "oneOf": [{ "type": "null" }, { "$ref": "#/definitions/price" }] },
            "size": { "type": "string", "enum": ["small", "large"] },
            "name": { "type": ["null", "string"], "minLength": 2, "maxLength": 5 },
            "tags": { "type": "array", "minItems": 1, "maxItems": 2, "items": { "type": "string" } },
            "at": { "type": "string", "format": "date-time" }
          },
          "additionalProperties": false
        }
        """;

    private static readonly JsonElement s_document = JsonElement.Parse(
        """{ "definitions": { "price": { "type": "integer", "minimum": 0, "maximum": 99 } } }""");

    [Theory]
    [InlineData("""{"id":"prd_00ff","price":0}""")]
    [InlineData("""{"id":"prd_00ff","price":99,"sale":null,"size":"small","name":null,"tags":["a"],"at":"2026-01-31T09:30:00.5Z"}""")]
    [InlineData("""{"id":"prd_00ff","price":99,"sale":7,"size":"large","name":"Tea","tags":["a","b"]}""")]
    public void Valid_value_has_no_fault(string value)
    {
        Faults(value, Teapot).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""[]""", "#: is Array, not object")]
    [InlineData("""{"price":0}""", "#: id is missing")]
    [InlineData("""{"id":"prd_00FF","price":0}""", "#/id: 'prd_00FF' does not fit ^prd_[0-9a-f]{4}$")]
    [InlineData("""{"id":"prd_00ff","price":100}""", "#/price: 100 is above 99")]
    [InlineData("""{"id":"prd_00ff","price":-1}""", "#/price: -1 is below 0")]
    [InlineData("""{"id":"prd_00ff","price":1.5}""", "#/price: is Number, not integer")]
    [InlineData("""{"id":"prd_00ff","price":1,"sale":"x"}""", "#/sale: fits 0 of 2 choices")]
    [InlineData("""{"id":"prd_00ff","price":1,"size":"huge"}""", "#/size: huge is none of [\"small\", \"large\"]")]
    [InlineData("""{"id":"prd_00ff","price":1,"name":"T"}""", "#/name: is shorter than 2")]
    [InlineData("""{"id":"prd_00ff","price":1,"name":"Teapot"}""", "#/name: is longer than 5")]
    [InlineData("""{"id":"prd_00ff","price":1,"tags":[]}""", "#/tags: has fewer than 1 items")]
    [InlineData("""{"id":"prd_00ff","price":1,"tags":["a","b","c"]}""", "#/tags: has more than 2 items")]
    [InlineData("""{"id":"prd_00ff","price":1,"tags":[7]}""", "#/tags/0: is Number, not string")]
    [InlineData("""{"id":"prd_00ff","price":1,"at":"2026-01-31T09:30:00+01:00"}""", "#/at: '2026-01-31T09:30:00+01:00' is no time in UTC")]
    [InlineData("""{"id":"prd_00ff","price":1,"color":"blue"}""", "#: color is unknown")]
    public void Invalid_value_is_reported_with_its_location(string value, string fault)
    {
        Faults(value, Teapot).Should().Equal(fault);
    }

    [Fact]
    public void Unsupported_schema_keyword_is_a_fault()
    {
        Faults("7", """{"type":"integer","multipleOf":7}""").Should().Equal("#: the keyword multipleOf is not understood");
    }

    private static IReadOnlyList<string> Faults(string value, string schema) =>
        new JsonSchema(s_document).Faults(JsonElement.Parse(value), JsonElement.Parse(schema));
}
