using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>The bounds in the OpenAPI document are annotations; these tests compare them with the validators.</summary>
public sealed class DescribedBoundsTests(DescribedShop described) : IClassFixture<DescribedShop>
{
    [Fact]
    public async Task Every_documented_bound_of_every_body_is_enforced()
    {
        await using var shop = await ShopApi.Start();
        using var seller = await shop.SignUpSeller();
        using var admin = await shop.SignUpAdmin();
        var broken = new List<string>();
        var tried = 0;
        foreach (var (name, operation) in DocumentRules.Operations(described.Document).Where(entry => entry.Operation.TryGetProperty("requestBody", out _)))
        {
            foreach (var (pointer, body) in Trespasses(operation))
            {
                tried++;
                var faults = await FaultsOf(name.Contains("/products", StringComparison.Ordinal) || name.Contains("/cart", StringComparison.Ordinal) || (name.Contains("/orders", StringComparison.Ordinal) && !name.EndsWith("/refund", StringComparison.Ordinal)) ? seller : admin, name, body);
                if (!faults.Contains(pointer, StringComparer.Ordinal))
                    broken.Add($"{name}: {pointer} is not refused in {body.ToJsonString()}, but {string.Join(", ", faults)}");
            }
        }

        broken.Should().BeEmpty();
        tried.Should().BeGreaterThan(100);
    }

    /// <summary>The example of a body, with one field at a time outside one of its bounds.</summary>
    private IEnumerable<(string Pointer, JsonNode Body)> Trespasses(JsonElement operation)
    {
        var schema = operation.GetProperty("requestBody").GetProperty("content").EnumerateObject().First().Value.GetProperty("schema");
        // A picture has no example.
        if (!Target(schema).TryGetProperty("examples", out var examples))
            return [];
        var example = examples[0];
        return Places(schema, example, "#").SelectMany(place => Beyond(place.Schema, place.Value).Select(value => (place.Pointer, With(example, place.Pointer, value))));
    }

    private IEnumerable<(string Pointer, JsonElement Schema, JsonElement Value)> Places(JsonElement schema, JsonElement value, string pointer)
    {
        schema = Target(schema);
        if (pointer != "#")
            yield return (pointer, schema, value);
        if (schema.TryGetProperty("properties", out var properties) && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject())
            {
                var inner = value.TryGetProperty(property.Name, out var given) ? given : default;
                foreach (var place in Places(property.Value, inner, $"{pointer}/{property.Name}"))
                    yield return place;
            }
        }

        if (schema.TryGetProperty("items", out var items) && value.ValueKind == JsonValueKind.Array)
        {
            foreach (var place in value.EnumerateArray().Index().SelectMany(entry => Places(items, entry.Item, $"{pointer}/{entry.Index}")))
                yield return place;
        }
    }

    private static IEnumerable<JsonNode> Beyond(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("maxLength", out var longest))
            yield return new string('x', longest.GetInt32() + 1);
        if (schema.TryGetProperty("minLength", out var shortest))
            yield return new string('x', shortest.GetInt32() - 1);
        if (schema.TryGetProperty("pattern", out _))
            yield return "!";
        if (schema.TryGetProperty("enum", out _))
            yield return "nonsense";
        if (schema.TryGetProperty("minimum", out var least) && least.GetInt64() > int.MinValue)
            yield return least.GetInt64() - 1;
        if (schema.TryGetProperty("maximum", out var most) && most.GetInt64() < int.MaxValue)
            yield return most.GetInt64() + 1;
        if (schema.TryGetProperty("minItems", out var fewest) && fewest.GetInt32() == 1)
            yield return new JsonArray();
        if (schema.TryGetProperty("maxItems", out var many) && value.ValueKind == JsonValueKind.Array)
            yield return new JsonArray([.. Enumerable.Repeat(value[0], many.GetInt32() + 1).Select(item => JsonNode.Parse(item.GetRawText()))]);
        if (schema.TryGetProperty("type", out var type))
            yield return type.ToString().Contains("object", StringComparison.Ordinal) ? "text" : new JsonObject();
    }

    private JsonElement Target(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return JsonSchema.Resolve(described.Document, reference.GetString()!);
        return schema.TryGetProperty("oneOf", out var choices) ? Target(choices[1]) : schema;
    }

    private static JsonNode With(JsonElement example, string pointer, JsonNode value)
    {
        var body = JsonNode.Parse(example.GetRawText())!;
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1].Aggregate(body, (node, step) => node is JsonArray list ? list[Index(step)]! : node[step]!);
        if (parent is JsonArray array)
            array[Index(steps[^1])] = value;
        else
            parent[steps[^1]] = value;
        return body;
    }

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<string>> FaultsOf(ApiClient caller, string operation, JsonNode body)
    {
        var parts = operation.Split(' ');
        var path = parts[1]["/api/v1".Length..]
            .Replace("{productId}", "prd_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", StringComparison.Ordinal)
            .Replace("/products/{id}", "/products/prd_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", StringComparison.Ordinal)
            .Replace("/orders/{id}", "/orders/ord_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", StringComparison.Ordinal)
            .Replace("/webhook-endpoints/{id}", "/webhook-endpoints/whe_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", StringComparison.Ordinal)
            .Replace("/brands/{idOrSlug}", "/brands/brd_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", StringComparison.Ordinal)
            .Replace("/categories/{idOrSlug}", "/categories/cat_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", StringComparison.Ordinal)
            .Replace("/tags/{idOrSlug}", "/tags/tag_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", StringComparison.Ordinal)
            .Replace("/collections/{idOrSlug}", "/collections/col_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", StringComparison.Ordinal)
            .Replace("/{id}", "/acc_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", StringComparison.Ordinal);
        using var answer = await caller.Send(new HttpMethod(parts[0]), path, body.ToJsonString(), ("If-Match", "*"));
        return (int)answer.StatusCode == 400 ? (await answer.ReadProblem()).Faults().Select(fault => fault.Split(' ')[0]).ToList() : [$"{(int)answer.StatusCode}"];
    }
}
