using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Adapters.Web.Tests.Accounts;
using Shop.Adapters.Web.Tests.Documentation;
using Shop.Domain.Accounts.Tokens;
using Shop.Adapters.Web.Tests.Media;

namespace Shop.Adapters.Web.Tests.Access;

/// <summary>
/// Sends a request that is valid except for the caller: the body is the example in the OpenAPI document, and every resource in the body and
/// the address exists.
/// </summary>
internal sealed class MatrixRequest(JsonElement document, Cast cast, ApiClient anybody)
{
    private static readonly HttpClient s_http = new();

    private string _address = "";
    private string _before = "";

    /// <summary>Whether the request changed the resource of its address.</summary>
    public async Task<bool> HasLeftTraces() => await cast.StateOf(_address) != _before;

    /// <summary>Returns the status code for the caller.</summary>
    /// <param name="prepared">Called immediately before the request is sent.</param>
    public async Task<int> Send(string operation, string caller, Action? prepared)
    {
        var (method, template) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        _address = await Address(template);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(anybody.Http.BaseAddress!, _address));
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        if (operation.EndsWith("/media", StringComparison.Ordinal))
            request.Content = new ByteArrayContent(Pictures.Png) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        else if (FileExample(operation) is var (type, file))
            request.Content = new StringContent(file, Encoding.UTF8, type);
        else if (await Body(operation) is { } body)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if ((await cast.Person(caller)).AccessToken is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        _before = await cast.StateOf(_address);
        prepared?.Invoke();
        using var answer = await s_http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        // An account reads one export at a time; a stream has no end.
        if (operation.EndsWith("/export", StringComparison.Ordinal))
            await answer.Content.CopyToAsync(Stream.Null);
        return (int)answer.StatusCode;
    }

    private async Task<string> Address(string template)
    {
        if (template.Contains("/by-s", StringComparison.Ordinal))
        {
            var product = await anybody.Get($"/products/{await cast.Product()}").Json();
            return template.Replace("{slug}", product.Text("slug"), StringComparison.Ordinal).Replace("{sku}", product.Text("sku"), StringComparison.Ordinal);
        }

        return template.Split('{')[0] switch
        {
            "/api/v1/products/" => template.Replace("{id}", await cast.Product(), StringComparison.Ordinal),
            "/api/v1/wishlist/" or "/api/v1/cart/items/" => template.Replace("{productId}", await cast.Product(), StringComparison.Ordinal),
            "/api/v1/orders/" when template.EndsWith("/fulfilment", StringComparison.Ordinal) || template.EndsWith("/refund", StringComparison.Ordinal) =>
                template.Replace("{id}", await cast.PaidOrder(), StringComparison.Ordinal),
            "/api/v1/orders/" => template.Replace("{id}", await cast.Order(), StringComparison.Ordinal),
            "/api/v1/admin/messages/" => template.Replace("{id}", await cast.DeadMessage(), StringComparison.Ordinal),
            "/api/v1/webhook-endpoints/" => template.Replace("{id}", await cast.NewWebhookEndpoint(), StringComparison.Ordinal),
            "/api/v1/webhook-deliveries/" => template.Replace("{id}", await cast.WebhookDelivery(), StringComparison.Ordinal),
            "/media/" => template.Replace("{id}", await cast.Picture(), StringComparison.Ordinal).Replace("{width}", "160", StringComparison.Ordinal),
            "/api/v1/me/sessions/" => template.Replace("{id}", await cast.Session(), StringComparison.Ordinal),
            "/api/v1/jobs/" => template.Replace("{id}", await cast.Job(), StringComparison.Ordinal),
            "/api/v1/accounts/" => template.Replace("{id}", await cast.NewAccount("buyer"), StringComparison.Ordinal),
            "/api/v1/admins/" => template.Replace("{id}", await cast.NewAccount("admin"), StringComparison.Ordinal),
            "/api/v1/brands/" or "/api/v1/categories/" or "/api/v1/tags/" or "/api/v1/collections/" when template.EndsWith('}') =>
                template.Split('{')[0] + await cast.NewTaxon(template.Split('/')[3]),
            _ => template.Replace("{code}", "not-found", StringComparison.Ordinal).Replace("{path}", "index.html", StringComparison.Ordinal),
        };
    }

    private async Task<JsonNode?> Body(string operation)
    {
        if (Example(operation) is not { } body)
            return null;

        foreach (var name in new[] { "sku", "name" }.Where(name => (operation.Contains("/products", StringComparison.Ordinal) || IsTaxon(operation)) && body[name] is not null))
            body[name] = $"{body[name]} {Guid.NewGuid():N}";
        if (body["email"] is not null)
            body["email"] = operation.EndsWith("/login", StringComparison.Ordinal) ? await cast.EmailOf("otherBuyer") : $"{Guid.NewGuid():N}@example.com";
        foreach (var proof in new[] { "password", "currentPassword" }.Where(proof => body[proof] is not null))
            body[proof] = ShopApi.Password;
        if (body["token"] is not null)
            body["token"] = await cast.MailedToken(operation.Contains("/password-reset", StringComparison.Ordinal) ? TokenPurpose.PasswordReset : TokenPurpose.EmailVerification);
        if (body["refreshToken"] is not null)
            body["refreshToken"] = (await anybody.LogIn(await cast.EmailOf("otherBuyer"), ShopApi.Password).Json()).Text("refreshToken");
        if (body["cartToken"] is not null)
            body["cartToken"] = (await anybody.Post("/carts").Json()).Text("token");
        if (body["items"] is JsonArray items)
            items[0]!["productId"] = await cast.Product();
        if (body["changeFrom"] is not null)
            body.AsObject().Remove("changeFrom");
        return body;
    }

    private static bool IsTaxon(string operation) => operation.Split('/')[3] is "brands" or "categories" or "tags" or "collections";

    private JsonNode? Example(string operation)
    {
        if (BodySchema(operation) is not var (_, schema))
            return null;
        if (schema.TryGetProperty("oneOf", out var choices))
            schema = choices[choices.GetArrayLength() - 1];
        var example = JsonSchema.Resolve(document, schema.GetProperty("$ref").GetString()!).GetProperty("examples")[0];
        return JsonNode.Parse(example.GetRawText());
    }

    /// <summary>The example of a body that is not JSON; null for JSON.</summary>
    private (string Type, string File)? FileExample(string operation) =>
        BodySchema(operation) is var (type, schema) && !type.EndsWith("/json", StringComparison.Ordinal) && !type.EndsWith("+json", StringComparison.Ordinal)
            ? (type, schema.GetProperty("examples")[0].GetString()!)
            : null;

    private (string Type, JsonElement Schema)? BodySchema(string operation)
    {
        var described = DocumentRules.Operations(document).FirstOrDefault(entry => entry.Name == operation).Operation;
        if (described.ValueKind == JsonValueKind.Undefined || !described.TryGetProperty("requestBody", out var body))
            return null;

        var content = body.GetProperty("content").EnumerateObject().First();
        return (content.Name, content.Value.GetProperty("schema"));
    }
}
