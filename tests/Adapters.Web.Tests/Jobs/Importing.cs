using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Jobs;

/// <summary>Imports files and waits for the jobs.</summary>
internal static class Importing
{
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";

    public static Task<HttpResponseMessage> SendFile(this ApiClient admin, string file, string type = Csv, string query = "", string? key = null) =>
        admin.SendFile(Encoding.UTF8.GetBytes(file), type, query, key);

    public static async Task<HttpResponseMessage> SendFile(
        this ApiClient admin, byte[] file, string type = Csv, string query = "", string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/products/import{query}") { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        // With Expect: 100-continue a file that is too large is rejected before it is sent.
        request.Headers.ExpectContinue = file.Length > 1024 * 1024;
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await admin.Http.SendAsync(request);
    }

    /// <summary>The finished job.</summary>
    public static Task<JsonElement> Import(this ApiClient admin, string file, string type = Csv, string query = "") =>
        admin.Import(Encoding.UTF8.GetBytes(file), type, query);

    public static async Task<JsonElement> Import(this ApiClient admin, byte[] file, string type = Csv, string query = "")
    {
        using var answer = await admin.SendFile(file, type, query);
        var job = await answer.Json();
        return await admin.WhenOver(job.Text("id"));
    }

    public static async Task<JsonElement> WhenOver(this ApiClient admin, string job)
    {
        var last = default(JsonElement);
        await Eventually.Holds(
            async () =>
            {
                last = await admin.Get($"/jobs/{job}").Json();
                return last.Text("status") is "succeeded" or "failed";
            },
            TimeSpan.FromSeconds(60));
        return last;
    }

    public static async Task<string> Export(this ApiClient admin, string format = "csv") =>
        await (await admin.Get($"/products/export?format={format}")).EnsureSuccessStatusCode().Content.ReadAsStringAsync();

    /// <summary>The errors as <c>3 sku-taken</c>.</summary>
    public static IReadOnlyList<string> Errors(this JsonElement job) =>
        [.. job.GetProperty("errors").EnumerateArray().Select(error => $"{error.Number("line")} {error.Text("code")}")];
}
