using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Shop.Load.Grown;

/// <summary>Repeats the main writes one after the other, and prints for each the median and the longest time in ms.</summary>
internal static class MainWrites
{
    public static async Task<int> Run(Uri shop, string password, string admin, string buyer, string product, int times)
    {
        using var http = new HttpClient { BaseAddress = shop };
        var (ofAdmin, ofBuyer) = (await EveryGet.LogIn(http, admin, password), await EveryGet.LogIn(http, buyer, password));
        var address = new { name = "Bench", line1 = "1 Main Street", city = "Springfield", postalCode = "12345", country = "US" };
        var orders = new Queue<string>();
        var number = 0;

        await Measure("POST /api/v1/orders", async () => orders.Enqueue(await Send(HttpMethod.Post, ofBuyer, "orders", new
        {
            items = new[] { new { productId = product, quantity = 1 } },
            shippingAddress = address,
            paymentMethod = "sim_ok",
        })));
        await Measure("POST /api/v1/orders/{id}/cancellation", () => Send(HttpMethod.Post, ofBuyer, $"orders/{orders.Dequeue()}/cancellation", new { }));
        await Measure("PUT /api/v1/cart/items/{productId}", () => Send(HttpMethod.Put, ofBuyer, $"cart/items/{product}", new { quantity = 1 + (++number % 9) }));
        await Measure("PATCH /api/v1/products/{id}", () => Send(HttpMethod.Patch, ofAdmin, $"products/{product}", new { price = new { amount = 1000 + ++number, currency = "USD" } }));
        await Measure("POST /api/v1/products", () => Send(HttpMethod.Post, ofAdmin, "products", new
        {
            sku = $"NEW-{Guid.NewGuid():N}"[..20],
            name = $"New {Guid.NewGuid():N}",
            price = new { amount = 1000, currency = "USD" },
            stock = 10,
        }));
        return 0;

        async Task Measure(string name, Func<Task> write)
        {
            var took = new List<double>();
            for (var i = 0; i < times; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await write();
                took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            took.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name.Replace(' ', ':')} {took[took.Count / 2]:F1} {took[^1]:F1}"));
        }

        async Task<string> Send(HttpMethod method, string token, string path, object body)
        {
            using var request = new HttpRequestMessage(method, new Uri($"/api/v1/{path}", UriKind.Relative)) { Content = JsonContent.Create(body) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.TryAddWithoutValidation("If-Match", "*");
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{method} {path} returned {(int)answer.StatusCode}: {text}");
            using var json = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
            return json.RootElement.TryGetProperty("id", out var id) ? id.GetString()! : "";
        }
    }
}
