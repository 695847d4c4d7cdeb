using System.Text.Json;

namespace Shop.Adapters.Web.Tests;

/// <summary>Reads responses.</summary>
internal static class Reading
{
    /// <summary>The body of a successful response.</summary>
    public static async Task<JsonElement> Json(this Task<HttpResponseMessage> sending) => await (await sending).Json();

    /// <summary>The body of a successful response.</summary>
    public static async Task<JsonElement> Json(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.Should().BeTrue("{0} answered {1}: {2}", response.RequestMessage?.RequestUri, (int)response.StatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;

    public static int Number(this JsonElement json, string property) => json.GetProperty(property).GetInt32();

    public static IReadOnlyList<JsonElement> Items(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];
}
