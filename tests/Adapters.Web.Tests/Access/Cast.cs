using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Adapters.Web.Tests.Jobs;
using Shop.Adapters.Web.Tests.Media;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts.Tokens;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Access;

/// <summary>
/// The callers of the matrix, created on demand for each request, with their resources: a product of the seller, an order of the buyer.
/// </summary>
internal sealed class Cast(ShopApi shop, ApiClient admin) : IDisposable
{
    /// <summary>The columns of the matrix.</summary>
    public static readonly string[] Names = ["anonymous", "buyer", "otherBuyer", "seller", "otherSeller", "admin", "disabled", "expired"];

    private readonly Dictionary<string, ApiClient> _people = new(StringComparer.Ordinal);
    private string? _product;
    private string? _order;

    public async Task<ApiClient> Person(string name) => _people.TryGetValue(name, out var known) ? known : _people[name] = await Make(name);

    public async Task<string> Product() => _product ??= await (await Person("seller")).AddProduct(stock: 100);

    public async Task<string> Order() => _order ??=
        (await (await Person("buyer")).Post("/orders", new { items = new[] { new { productId = await Product() } } }).Json()).Text("id");

    /// <summary>The id of a picture of an admin.</summary>
    public async Task<string> Picture() => (await admin.Upload(Pictures.Png)).Split('/')[^1];

    /// <summary>An import job of an admin.</summary>
    public async Task<string> Job() => (await (await admin.SendFile("sku,name,price\n")).Json()).Text("id");

    /// <summary>The order, once it is paid.</summary>
    public async Task<string> PaidOrder()
    {
        var order = await Order();
        await Eventually.Holds(async () => (await admin.Get($"/orders/{order}").Json()).Text("status") == "paid", TimeSpan.FromSeconds(30));
        return order;
    }

    /// <summary>A dead letter; a retry makes it dead again, because its reaction does not exist.</summary>
    public async Task<string> DeadMessage()
    {
        await using var command = shop.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, last_error, created_at)
            VALUES (gen_random_uuid(), 'order.placed', 'Nobody', gen_random_uuid(), '{}', 'Dead', 10, now(), 'IOException: Nobody answers.', now())
            RETURNING 'msg_' || lpad(to_hex(id), 32, '0')
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Created by an admin; its host does not exist.</summary>
    public async Task<string> NewWebhookEndpoint() =>
        (await admin.Post("/webhook-endpoints", new { url = "https://receiver.invalid/", events = new[] { "order.paid" } }).Json()).Text("id");

    public async Task<string> WebhookDelivery() => (await admin.Post($"/webhook-endpoints/{await NewWebhookEndpoint()}/test").Json()).Text("id");

    /// <summary>A session of the buyer.</summary>
    public async Task<string> Session() => (await (await Person("buyer")).Get("/me/sessions").Json()).Items()[0].Text("id");

    /// <summary>A one-time token, stored as if it had been mailed, of an admin, because the mail to a new buyer or seller would replace it.</summary>
    public async Task<string> MailedToken(TokenPurpose purpose)
    {
        byte[] bytes = [.. Guid.CreateVersion7().ToByteArray(bigEndian: true), .. new byte[32]];
        var text = Base64Url.EncodeToString(bytes);
        await using var command = shop.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "INSERT INTO one_time_tokens (id, account_id, purpose, expires_at, hashes) VALUES ($1, $2, $3, now() + interval '1 hour', jsonb_build_array($4))");
        command.Parameters.Add(new() { Value = new Guid(bytes.AsSpan(0, 16), bigEndian: true) });
        command.Parameters.Add(new() { Value = (await Person("admin")).Id.Value });
        command.Parameters.Add(new() { Value = $"{purpose}" });
        command.Parameters.Add(new() { Value = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) });
        await command.ExecuteNonQueryAsync();
        return text;
    }

    public async Task<string> EmailOf(string name) => (await (await Person(name)).Get("/me").Json()).Text("email");

    /// <summary>Creates an account that is none of the callers.</summary>
    public async Task<string> NewAccount(string role)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        return (await admin.Post("/accounts", new { email, password = ShopApi.Password, name = "Third", role }).Json()).Text("id");
    }

    /// <summary>Creates an unused brand, category, tag or collection.</summary>
    public async Task<string> NewTaxon(string kind) => (await admin.Post($"/{kind}", new { name = $"{kind} {Guid.NewGuid():N}" }).Json()).Text("id");

    /// <summary>What an admin reads of the resource of an address, limited to what only requests change.</summary>
    public async Task<string> StateOf(string address)
    {
        if (address.Split('/') is not ["", "api", "v1", "products" or "orders" or "accounts" or "admins" or "brands" or "categories" or "tags" or "collections", var id, ..] || !id.Contains('_', StringComparison.Ordinal))
            return "";

        using var answer = await admin.Http.GetAsync(string.Join('/', address.Split('/')[..5]));
        if (!answer.IsSuccessStatusCode)
            return $"{(int)answer.StatusCode}";

        var resource = await answer.Json();
        // The payment changes an order without a request.
        return resource.TryGetProperty("payment", out _) ? $"{resource.Text("status") is "cancelled" or "preparing"}" : resource.GetRawText();
    }

    public void Dispose()
    {
        foreach (var person in _people.Values)
            person.Dispose();
    }

    private async Task<ApiClient> Make(string name) => name switch
    {
        "anonymous" => shop.Anonymous(),
        "seller" or "otherSeller" => await shop.SignUpSeller(),
        "admin" => await shop.SignUpAdmin(),
        "disabled" => await Disabled(),
        "expired" => await Expired(),
        _ => await shop.SignUpBuyer(),
    };

    /// <summary>A caller with an unexpired access token whose account is disabled.</summary>
    private async Task<ApiClient> Disabled()
    {
        var buyer = await shop.SignUpBuyer();
        (await admin.Patch($"/accounts/{buyer.Id}", new { status = "disabled" }, "*")).EnsureSuccessStatusCode();
        return buyer;
    }

    private async Task<ApiClient> Expired()
    {
        using var buyer = await shop.SignUpBuyer();
        var tokens = shop.Services.GetRequiredService<IAccessTokenIssuer>();
        var token = tokens.Issue(AnAccount.OfBuyer().WithId(buyer.Id).Build(), Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().AddHours(-1));
        return new ApiClient(shop.Address, token.Value, buyer.Id);
    }
}
