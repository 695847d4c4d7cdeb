using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Ports.SampleData;

namespace Shop.Adapters.Web.Tests.Media;

/// <summary>Uploads pictures.</summary>
internal static class Pictures
{
    /// <summary>A picture of one red pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    /// <summary>A picture of 640 × 640 pixels.</summary>
    public static byte[] Large(ShopApi shop) => shop.Services.GetRequiredService<ISamplePictures>().DrawProduct("TP-1", "Teapot", "tableware");

    public static async Task<HttpResponseMessage> SendPicture(this ApiClient client, byte[] file, string type = "image/png", string? key = null)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await client.SendPicture(content, key);
    }

    public static async Task<HttpResponseMessage> SendPicture(this ApiClient client, HttpContent content, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/media") { Content = content };
        // With Expect: 100-continue a file that is too large is rejected before it is sent.
        request.Headers.ExpectContinue = true;
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.Http.SendAsync(request);
    }

    /// <summary>Returns the path of the picture.</summary>
    public static async Task<string> Upload(this ApiClient client, byte[] file)
    {
        using var answer = await client.SendPicture(file);
        return (await answer.Json()).Text("url");
    }
}
