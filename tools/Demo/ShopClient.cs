using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Shop.Demo;

/// <summary>An HTTP client of a running Shop that honours <c>Retry-After</c> and reads problem responses.</summary>
internal sealed class ShopClient(Uri shop) : IDisposable
{
    private const int Tries = 3;

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new() { BaseAddress = new Uri($"{shop.AbsoluteUri.TrimEnd('/')}/"), Timeout = s_timeout };

    public void SignIn(string accessToken) => _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);

    public Task<T> Get<T>(string path, CancellationToken stop) => Ask<T>(() => new HttpRequestMessage(HttpMethod.Get, path), stop);

    public Task<T> Post<T>(string path, object body, string? idempotencyKey, CancellationToken stop) =>
        Ask<T>(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
                if (idempotencyKey is not null)
                    request.Headers.Add("Idempotency-Key", idempotencyKey);
                return request;
            },
            stop);

    /// <summary>Opens a stream of server-sent events; disposing of the response closes it.</summary>
    public Task<HttpResponseMessage> Stream(string path, CancellationToken stop) =>
        Send(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
                return request;
            },
            stop);

    public void Dispose() => _http.Dispose();

    private async Task<T> Ask<T>(Func<HttpRequestMessage> make, CancellationToken stop)
    {
        using var answer = await Send(make, stop);
        try
        {
            return (await answer.Content.ReadFromJsonAsync<T>(stop))!;
        }
        catch (JsonException)
        {
            throw new DemoFailedException($"{answer.RequestMessage!.RequestUri} returned a response that is not from Shop.");
        }
    }

    private async Task<HttpResponseMessage> Send(Func<HttpRequestMessage> make, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = make();
            var answer = await SendOnce(request, stop);
            if (answer.IsSuccessStatusCode)
                return answer;

            using (answer)
            {
                if (attempt == Tries || RetryDelayOf(answer) is not { } pause)
                    throw new DemoFailedException(await Describe(request, answer, stop));
                await Task.Delay(pause, stop);
            }
        }
    }

    private async Task<HttpResponseMessage> SendOnce(HttpRequestMessage request, CancellationToken stop)
    {
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        }
        catch (Exception cause) when (cause is HttpRequestException || (cause is TaskCanceledException && !stop.IsCancellationRequested))
        {
            throw new DemoFailedException($"No Shop responds at {shop}. Start one with './shop up'.", cause);
        }
    }

    private static TimeSpan? RetryDelayOf(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
        && answer.Headers.RetryAfter?.Delta is { } pause && pause <= s_longestPause
            ? pause
            : null;

    private static async Task<string> Describe(HttpRequestMessage request, HttpResponseMessage answer, CancellationToken stop)
    {
        var said = $"{request.Method} {request.RequestUri} returned {(int)answer.StatusCode}";
        try
        {
            var problem = await answer.Content.ReadFromJsonAsync<ProblemAnswer>(stop);
            return $"{said} {problem?.Code}: {problem?.Detail}";
        }
        catch (JsonException)
        {
            return $"{said} with a response that is not from Shop.";
        }
    }
}
