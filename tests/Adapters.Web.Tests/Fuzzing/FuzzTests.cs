using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Web.Tests.Documentation;
using Shop.Adapters.Web.Tests.Http;

namespace Shop.Adapters.Web.Tests.Fuzzing;

/// <summary>Valid and spoilt requests to every operation of the OpenAPI document; docs/long-running-tests.md names the long form.</summary>
public sealed class FuzzTests : IAsyncLifetime
{
    private const string Seconds = "SHOP_FUZZ_SECONDS";
    private const string Seed = "SHOP_FUZZ_SEED";
    private const int RequestsOfACaller = 400;

    /// <summary>However slow the machine is.</summary>
    private const int FewestRequests = 100;

    private const int MostFaults = 20;

    private readonly Dictionary<string, List<string>> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly ErrorLog _log = new();
    private ShopApi _shop = null!;

    public async ValueTask InitializeAsync() =>
        // The framework logs what the program handles, such as a name that is taken.
        _shop = await ShopApi.Start(replacing: services => services
            .AddSingleton<ILoggerProvider>(_log)
            .AddLogging(logging => logging.AddFilter<ErrorLog>((category, _) => category?.StartsWith("Shop.", StringComparison.Ordinal) == true)));

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Every_request_gets_a_documented_response_that_is_no_error_of_the_program()
    {
        var seed = Setting(Seed) ?? Random.Shared.Next(1_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Seed}={seed}");
        var random = new Random(seed);
        var document = await DescribedShop.ReadDocument();
        var (requests, answers) = (new FuzzedRequests(document, random, _ids), new DocumentedAnswers(document));
        var end = TimeSpan.FromSeconds(Setting(Seconds) ?? 10);
        var start = TimeProvider.System.GetTimestamp();
        var sent = 0;
        while (!IsOver() && _faults.Count < MostFaults)
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 });
            var callers = await Callers();
            for (var number = 0; number < RequestsOfACaller && !IsOver(); number++, sent++)
            {
                var caller = callers[random.Next(callers.Length)];
                await Send(client, caller, isAdmin: caller is not null && caller == callers[^1], requests, answers);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} requests");
        _faults.Should().BeEmpty("{0}={1} sends the same requests", Seed, seed);

        bool IsOver() => sent >= FewestRequests && TimeProvider.System.GetElapsedTime(start) >= end;
    }

    private async Task Send(HttpClient client, string? token, bool isAdmin, FuzzedRequests requests, DocumentedAnswers answers)
    {
        using var request = requests.Next(_shop.Address);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var name = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            // Such a stream does not end.
            if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream")
                return;

            var text = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 500 && (isAdmin || !IsMaintenance(answer, text)))
                Add(name, body, $"{(int)answer.StatusCode} {text}");
            foreach (var error in _log.TakeErrors())
                Add(name, body, $"logged {error}");
            foreach (var fault in await answers.Faults(answer))
                Add(name, body, $"{fault} ({text})");
            requests.Learn(text);
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or IOException)
        {
            Add(name, body, $"no response: {broken.Message} {broken.InnerException?.Message}");
        }
    }

    /// <summary>New ones from time to time, because requests of admins disable and delete accounts.</summary>
    private async Task<string?[]> Callers()
    {
        using var buyer = await _shop.SignUpBuyer();
        using var seller = await _shop.SignUpSeller();
        using var admin = await _shop.SignUpAdmin();
        (await admin.Patch("/settings", new { maintenance = false }, "*")).StatusCode.Should().Be(HttpStatusCode.OK);
        return [null, buyer.AccessToken, seller.AccessToken, admin.AccessToken, admin.AccessToken];
    }

    private void Add(string name, string body, string fault) => _faults.Add($"{name}\n{body[..Math.Min(body.Length, 500)]}\n{fault[..Math.Min(fault.Length, 500)]}");

    /// <summary>An admin has closed the store: only changes by others are refused, and with a problem.</summary>
    private static bool IsMaintenance(HttpResponseMessage answer, string text) =>
        answer.StatusCode == HttpStatusCode.ServiceUnavailable
        && answer.RequestMessage!.Method != HttpMethod.Get && answer.RequestMessage.Method != HttpMethod.Head
        && answer.Headers.RetryAfter is not null
        && answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
        && JsonElement.Parse(text).Text("code") == "maintenance";

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
