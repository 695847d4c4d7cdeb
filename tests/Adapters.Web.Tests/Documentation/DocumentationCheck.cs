using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Web.Documentation;
using Shop.Host;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>Fails the test when a response is not in the OpenAPI document.</summary>
internal sealed class DocumentationCheck : DelegatingHandler
{
    private static readonly Lazy<Task<DocumentedAnswers>> s_described = new(Describe);

    public DocumentationCheck()
        : base(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 })
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Content.Headers.ContentType?.MediaType != "text/event-stream")
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
        var faults = await (await s_described.Value).Faults(answer);
        return faults.Count == 0
            ? answer
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri!.PathAndQuery}: {string.Join("; ", faults)}");
    }

    private static async Task<DocumentedAnswers> Describe()
    {
        await using var app = Composition.Compose(WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Shop.Host" }), "Host=127.0.0.1");
        return new DocumentedAnswers(JsonDocument.Parse(await WebModule.OpenApiDocument(app)).RootElement);
    }
}
