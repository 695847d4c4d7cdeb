using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Web.Http.Idempotency;

namespace Shop.Adapters.Web.Tests.Security;

/// <summary>What is stored of requests with an idempotency key.</summary>
public sealed class StoredAnswerTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private const string Password = "Correct-horse-8";

    [Fact]
    public async Task Reader_of_the_database_cannot_compare_a_stored_request_with_guessed_passwords()
    {
        var body = $$"""{"email":"stored@example.com","password":"{{Password}}","name":"Stored","role":"buyer"}""";

        (await fixture.Admin.Post("/accounts", body, "stored-1")).StatusCode.Should().Be(HttpStatusCode.Created);

        var (fingerprint, answer) = await Stored("stored-1");
        fingerprint.Should().MatchRegex("^[A-Za-z0-9_-]{12}:[0-9a-f]{64}$").And.NotContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))));
        answer.Should().NotContain(Password);
        (await fixture.Admin.Post("/accounts", body, "stored-1")).Headers.GetValues("Idempotent-Replayed").Should().Equal("true");
        (await fixture.Admin.Post("/accounts", body.Replace("horse-8", "horse-9", StringComparison.Ordinal), "stored-1")).StatusCode
            .Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Repeated_request_gets_its_response_after_the_key_of_fingerprints_has_changed()
    {
        const string body = """{"url":"https://receiver.example.org/rotated"}""";
        var first = await fixture.Admin.Post("/webhook-endpoints", body, "stored-2").Json();
        await Execute("UPDATE idempotency_records SET fingerprint = 'formerkey123:00' WHERE key = 'stored-2'");

        var repeated = await fixture.Admin.Post("/webhook-endpoints", body, "stored-2").Json();

        repeated.Text("id").Should().Be(first.Text("id"));
    }

    [Fact]
    public async Task Secret_of_a_webhook_endpoint_is_in_the_first_response_only()
    {
        const string body = """{"url":"https://receiver.example.org/once","description":"Für Zürich"}""";
        var first = await fixture.Admin.Post("/webhook-endpoints", body, "stored-3").Json();

        var repeated = await fixture.Admin.Post("/webhook-endpoints", body, "stored-3").Json();

        first.Text("secret").Should().StartWith("whsec_");
        repeated.GetProperty("secret").ValueKind.Should().Be(JsonValueKind.Null);
        Without(repeated).Should().Equal(Without(first));
        (await Stored("stored-3")).Answer.Should().NotContain("whsec_");
        await fixture.Admin.Post($"/webhook-endpoints/{first.Text("id")}/rotate-secret", key: "stored-4").Json();
        (await Stored("stored-4")).Answer.Should().Contain("\"secret\":null").And.NotContain("whsec_");
    }

    [Fact]
    public void Every_repeatable_response_with_a_secret_is_stored_without_it()
    {
        string[] secrets = ["secret", "password", "token"];
        var endpoints = fixture.Shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IdempotencyMetadata>() is not null).ToList();

        var open = endpoints
            .Where(endpoint => endpoint.Metadata.OfType<Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata>()
                .Any(answer => answer.Type?.GetProperties().Any(property => Array.Exists(secrets, secret => property.Name.Contains(secret, StringComparison.OrdinalIgnoreCase))) == true))
            .Where(endpoint => endpoint.Metadata.GetMetadata<AnswerSecret>() is null);

        endpoints.Should().HaveCountGreaterThan(10);
        endpoints.Count(endpoint => endpoint.Metadata.GetMetadata<AnswerSecret>() is not null).Should().Be(2);
        open.Should().BeEmpty();
    }

    private static IEnumerable<string> Without(JsonElement answer) =>
        answer.EnumerateObject().Where(property => property.Name != "secret").Select(property => $"{property.Name}: {property.Value}");

    private async Task<(string Fingerprint, string Answer)> Stored(string key)
    {
        await using var database = NpgsqlDataSource.Create(fixture.Shop.ConnectionString);
        await using var command = database.CreateCommand($"SELECT fingerprint, convert_from(body, 'UTF8') FROM idempotency_records WHERE key = '{key}'");
        await using var row = await command.ExecuteReaderAsync();
        (await row.ReadAsync()).Should().BeTrue();
        return (row.GetString(0), row.GetString(1));
    }

    private async Task Execute(string sql)
    {
        await using var database = NpgsqlDataSource.Create(fixture.Shop.ConnectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
