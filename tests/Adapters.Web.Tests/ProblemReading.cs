using System.Text.Json;

namespace Shop.Adapters.Web.Tests;

/// <summary>Reads problem responses and checks what all of them must satisfy.</summary>
internal static class ProblemReading
{
    public static async Task<JsonElement> ReadProblem(this HttpResponseMessage response)
    {
        response.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json", "{0} answered {1}", response.RequestMessage, (int)response.StatusCode);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        problem.GetProperty("status").GetInt32().Should().Be((int)response.StatusCode);
        problem.GetProperty("type").GetString().Should().Be("/problems/" + problem.GetProperty("code").GetString());
        problem.GetProperty("title").GetString().Should().NotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
        problem.GetProperty("instance").GetString().Should().StartWith("/");
        problem.GetProperty("traceId").GetString().Should().NotBeNullOrEmpty();
        return problem;
    }

    public static async Task<string> ReadCode(this HttpResponseMessage response) =>
        (await response.ReadProblem()).GetProperty("code").GetString()!;

    /// <summary>The faults as <c>#/items/0/quantity wrong-type</c>, in no particular order.</summary>
    public static IReadOnlyList<string> Faults(this JsonElement problem) =>
        [.. problem.GetProperty("errors").EnumerateArray().Select(fault =>
            $"{(fault.TryGetProperty("pointer", out var pointer) ? pointer : fault.GetProperty("parameter")).GetString()} {fault.GetProperty("code").GetString()}")];
}
