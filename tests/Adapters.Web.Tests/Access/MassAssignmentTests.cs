using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Adapters.Web.Tests.Documentation;

namespace Shop.Adapters.Web.Tests.Access;

/// <summary>A request body cannot set fields that the caller must not set.</summary>
public sealed class MassAssignmentTests(DescribedShop described, ShopFixture fixture) : IClassFixture<DescribedShop>, IClassFixture<ShopFixture>
{
    /// <summary>Field names of known mass assignment vulnerabilities.</summary>
    private static readonly string[] s_coveted =
    [
        "role", "roles", "isAdmin", "admin", "permissions", "emailVerified", "verified", "active", "status", "balance", "credits",
        "price", "discount", "amount", "total", "unitPrice", "fee", "userId", "accountId", "ownerId", "sellerId", "seller", "buyerId", "createdBy",
        "internal", "debug", "id", "createdAt", "updatedAt", "version", "stock", "reserved", "available", "onHand", "passwordHash",
        "lastLoginAt", "payment", "paid", "number", "deletedAt", "erasedAt", "__proto__", "constructor", "$type",
    ];

    public static TheoryData<string> OperationsWithBody
    {
        get
        {
            var matrix = Matrix.Read();
            return [.. matrix.Operations.Where(operation => operation.Split(' ')[0] is "POST" or "PUT" or "PATCH" && operation.Contains("/api/", StringComparison.Ordinal))];
        }
    }

    [Theory]
    [MemberData(nameof(OperationsWithBody))]
    public async Task Body_field_that_the_operation_does_not_accept_is_rejected_by_name(string operation)
    {
        if (Body(operation) is not var (example, known))
            return;

        foreach (var name in s_coveted.Where(name => !known.Contains(name)))
        {
            var body = example.DeepClone();
            body[name] = "admin";

            using var answer = await Send(operation, body);

            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, "{0} takes no {1}", operation, name);
            (await answer.ReadProblem()).Faults().Where(fault => !fault.EndsWith(" product-unavailable", StringComparison.Ordinal))
                .Should().Equal($"#/{Uri.EscapeDataString(name)} unknown-property");
        }
    }

    [Theory]
    [InlineData("POST /api/v1/auth/register")]
    public async Task Registration_rejects_the_admin_role(string operation)
    {
        var (example, _) = Body(operation)!.Value;
        example["role"] = "admin";

        using var answer = await Send(operation, example);

        (await answer.ReadProblem()).Faults().Should().Equal("#/role role-not-allowed");
    }

    private (JsonNode Example, HashSet<string> Known)? Body(string operation)
    {
        var entry = DocumentRules.Operations(described.Document).Single(entry => entry.Name == operation).Operation;
        if (!entry.TryGetProperty("requestBody", out var body))
            return null;

        var schema = body.GetProperty("content").EnumerateObject().First().Value.GetProperty("schema");
        if (schema.TryGetProperty("oneOf", out var choices))
            schema = choices[choices.GetArrayLength() - 1];
        if (!schema.TryGetProperty("$ref", out var reference))
            return null;

        schema = JsonSchema.Resolve(described.Document, reference.GetString()!);
        return (
            JsonNode.Parse(schema.GetProperty("examples")[0].GetRawText())!,
            schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal));
    }

    private Task<HttpResponseMessage> Send(string operation, JsonNode body)
    {
        var (method, path) = (operation.Split(' ')[0], operation.Split(' ')[1]["/api/v1".Length..]);
        var prefix = path.Split('/')[1] switch
        {
            "products" or "cart" => "prd",
            "webhook-endpoints" => "whe",
            "orders" => "ord",
            "brands" => "brd",
            "categories" => "cat",
            "tags" => "tag",
            "collections" => "col",
            _ => "acc",
        };
        var caller = prefix == "prd" || path == "/orders" ? fixture.Seller : fixture.Admin;
        return caller.Send(
            new HttpMethod(method), Regex.Replace(path, @"\{\w+\}", $"{prefix}_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", RegexOptions.None, TimeSpan.FromSeconds(1)), body.ToJsonString(), ("If-Match", "*"));
    }
}
