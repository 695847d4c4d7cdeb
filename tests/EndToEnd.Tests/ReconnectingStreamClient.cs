using System.Net;
using System.Net.Http.Headers;

namespace Shop.EndToEnd.Tests;

internal sealed class ReconnectingStreamClient(HttpClient shop, string token) : ReconnectingClient
{
    protected override async Task Connect(Action<HttpStatusCode> answered)
    {
        using var request = Storefront.Request(HttpMethod.Get, token, "/api/v1/events");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var answer = await shop.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answered(answer.StatusCode);
        await answer.Content.CopyToAsync(Stream.Null);
    }
}
