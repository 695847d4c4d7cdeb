using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Shop.Load.Grown;

/// <summary>Calls every GET of the OpenAPI document in turn, and prints for each the median and the longest time in ms, and a status that is no success.</summary>
internal static class EveryGet
{
    /// <summary>The page of a late cursor, if the list has as many.</summary>
    private const int LatePage = 30;

    /// <param name="file">See <see cref="Samples"/>.</param>
    public static async Task<int> Run(Uri shop, string password, string file, int times)
    {
        using var http = new HttpClient { BaseAddress = shop, Timeout = TimeSpan.FromMinutes(5) };
        using var document = await JsonDocument.ParseAsync(await http.GetStreamAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var requests = new GetVariants(document.RootElement, new Samples(await File.ReadAllLinesAsync(file))).All().ToList();
        var tokens = new Dictionary<string, string?>(StringComparer.Ordinal) { ["-"] = null };
        foreach (var request in requests)
        {
            if (!tokens.ContainsKey(request.Visitor))
                tokens[request.Visitor] = await LogIn(http, request.Visitor, password);
            await Measure(http, tokens[request.Visitor], request, times);
        }

        return 0;
    }

    /// <summary>Returns an access token.</summary>
    public static async Task<string> LogIn(HttpClient http, string email, string password)
    {
        using var answer = await http.PostAsJsonAsync(new Uri("/api/v1/auth/login", UriKind.Relative), new { email, password });
        answer.EnsureSuccessStatusCode();
        using var token = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        return token.RootElement.GetProperty("accessToken").GetString()!;
    }

    private static async Task Measure(HttpClient http, string? token, GetRequest request, int times)
    {
        if (request.IsDeep)
        {
            if (await Walk(http, token, request.Address) is not { } after)
                return;
            request = request with { Address = $"{request.Address}&after={after}", Name = $"{request.Name}&after=…" };
        }

        var (took, status) = (new List<double>(), 200);
        for (var i = 0; i < (request.IsExport ? 1 : times); i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await Send(http, token, request.Address);
            await answer.Content.CopyToAsync(Stream.Null);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            status = answer.IsSuccessStatusCode ? status : (int)answer.StatusCode;
        }

        took.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(request.Visitor == "-" ? "" : $"{request.Visitor.Split('@')[0]}:")}{request.Name} {took[took.Count / 2]:F1} {took[^1]:F1}{(status == 200 ? "" : $" {status}")}"));
    }

    /// <summary>Returns the cursor of a late page; null for a list of one page.</summary>
    private static async Task<string?> Walk(HttpClient http, string? token, string address)
    {
        string? after = null;
        for (var page = 1; page < LatePage; page++)
        {
            using var answer = await Send(http, token, after is null ? address : $"{address}&after={after}");
            if (!answer.IsSuccessStatusCode)
                return after;
            using var list = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
            if (!list.RootElement.TryGetProperty("page", out var found) || found.GetProperty("next").GetString() is not { } next)
                return after;
            after = next;
        }

        return after;
    }

    private static async Task<HttpResponseMessage> Send(HttpClient http, string? token, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
