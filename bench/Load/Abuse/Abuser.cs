using System.Net;
using System.Text.Json;

namespace Shop.Load.Abuse;

/// <summary>One account at one address that sends what a limit is there for, continuously, until the process is killed.</summary>
internal sealed class Abuser(Visitor visitor, string[] products)
{
    /// <summary>Five times as many as the limit of an account allows.</summary>
    private const int RequestsPerSecond = 100;

    /// <summary>More than the places, the streams of an address and the connections that would fill a queue.</summary>
    private const int HeldConnections = 600;

    private const string Vocabulary = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim";

    private static readonly byte[] s_faults =
        JsonSerializer.SerializeToUtf8Bytes(new { items = Enumerable.Repeat(new { productId = "x", quantity = -1 }, 15_900) });

    public static IReadOnlyList<string> Kinds { get; } =
    [
        "slow-bodies", "hashes", "exports", "slow-charges", "streams", "reservations", "product-changes", "unknown-words", "counts", "faults",
    ];

    /// <param name="admin">The e-mail address and the password of an admin, because it changes products.</param>
    public static async Task<int> Run(Uri shop, string kind, string[] products, string admin, string password)
    {
        using var visitor = Visitor.Direct(shop, OwnAddress());
        if (kind == "product-changes")
        {
            await visitor.LogIn(admin, password);
        }
        else
        {
            await visitor.Register();
            await visitor.LogIn();
        }

        await new Abuser(visitor, products).Start(kind);
        return 0;
    }

    /// <summary>A loopback address that no abuse before has used up the limits of.</summary>
    private static IPAddress OwnAddress() => new([127, 1, (byte)(Environment.ProcessId >> 8), (byte)Environment.ProcessId]);

    private Task Start(string kind) => kind switch
    {
        "slow-bodies" => Hold(() => visitor.Open(HttpMethod.Post, "/auth/logout", new SlowContent(), "*/*", CancellationToken.None)),
        "hashes" => Flood(() => visitor.Send(
            HttpMethod.Put, "/me/password", new { currentPassword = Visitor.NewPassword, newPassword = Visitor.NewPassword }, CancellationToken.None)),
        "exports" => Export(),
        "slow-charges" => Flood(() => visitor.Send(HttpMethod.Post, "/orders", Order(1, 1, "sim_slow"), CancellationToken.None)),
        "streams" => Hold(() => visitor.Open(HttpMethod.Get, "/events", content: null, "text/event-stream", CancellationToken.None)),
        "reservations" => Flood(() => visitor.Send(HttpMethod.Post, "/orders", Order(100, 999, "sim_fail_999"), CancellationToken.None)),
        "product-changes" => Flood(() => visitor.Send(
            HttpMethod.Patch, $"/products/{AnyProduct()}", new { price = new { amount = Random.Shared.Next(1, 9999), currency = "USD" } }, CancellationToken.None)),
        "unknown-words" => Flood(() => visitor.Send(HttpMethod.Get, $"/products?q={Uri.EscapeDataString(UnknownTerms())}", body: null, CancellationToken.None)),
        "counts" => Flood(() => visitor.Send(
            HttpMethod.Get, $"/products?facets=true&include=total&minPrice={Random.Shared.Next(1000, 9999)}&currency=USD", body: null, CancellationToken.None)),
        "faults" => Flood(() => visitor.Open(HttpMethod.Post, "/orders", Faults(), "*/*", CancellationToken.None)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of abuse is unknown."),
    };

    /// <summary>Sends requests at the rate, whatever the responses are.</summary>
    private static async Task Flood(Func<Task<HttpResponseMessage>> send)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / RequestsPerSecond));
        while (await pulse.WaitForNextTickAsync())
            _ = Ignore(send);
    }

    private static async Task Ignore(Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            using var answer = await send();
        }
        catch (HttpRequestException)
        {
            // The server may close the connection.
        }
    }

    /// <summary>Holds as many open requests as the server allows, and opens those again that it ends.</summary>
    private static Task Hold(Func<Task<HttpResponseMessage>> open) => Task.WhenAll(Enumerable.Range(0, HeldConnections).Select(async _ =>
    {
        while (true)
        {
            try
            {
                using var answer = await open();
                await answer.Content.CopyToAsync(Stream.Null);
            }
            catch (HttpRequestException)
            {
                // The server may close the connection.
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }));

    /// <summary>Reads exports of everything at the same time, of an account that has as many orders as it may.</summary>
    private async Task Export()
    {
        for (var number = 0; number < 80; number++)
            (await visitor.Send(HttpMethod.Post, "/orders", Order(100, 1, paymentMethod: null), CancellationToken.None)).Dispose();
        await Flood(() => visitor.Send(HttpMethod.Get, "/me/export", body: null, CancellationToken.None));
    }

    private object Order(int lines, int quantity, string? paymentMethod) => new
    {
        items = products.Take(lines).Select(productId => new { productId, quantity }),
        paymentMethod,
    };

    /// <summary>Prepared, because writing them would cost as much as reading them.</summary>
    private static ByteArrayContent Faults() => new(s_faults) { Headers = { ContentType = new("application/json") } };

    private static string UnknownTerms() =>
        string.Join(' ', Enumerable.Range(0, 20).Select(_ => Vocabulary.Split(' ')[Random.Shared.Next(20)][..2] + Random.Shared.Next(1000, 9999)));

    private string AnyProduct() => products[Random.Shared.Next(products.Length)];

    /// <summary>A body that its client sends over half a minute.</summary>
    private sealed class SlowContent : HttpContent
    {
        private const int Bytes = 120;

        public SlowContent() => Headers.ContentType = new("application/json");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var sent = 0; sent < Bytes; sent++)
            {
                await stream.WriteAsync(" "u8.ToArray());
                await stream.FlushAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(250));
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Bytes;
            return true;
        }
    }
}
