using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Shop.Adapters.Web.Cli;

/// <summary>Lets the program answer itself, without a port.</summary>
internal sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, Task>? _answer;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _answer = async request =>
        {
            var context = application.CreateContext(request);
            await application.ProcessRequestAsync(context);
            application.DisposeContext(context, exception: null);
        };
        return Task.CompletedTask;
    }

    public async Task<string> Get(string path)
    {
        using var body = new MemoryStream();
        var answer = new HttpResponseFeature();
        var request = new FeatureCollection();
        request.Set<IHttpRequestFeature>(new HttpRequestFeature { Method = "GET", Path = path, Scheme = "http", Protocol = "HTTP/1.1", Headers = { Host = "127.0.0.1:8080" } });
        request.Set<IHttpResponseFeature>(answer);
        request.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await _answer!(request);
        return answer.StatusCode == StatusCodes.Status200OK
            ? System.Text.Encoding.UTF8.GetString(body.ToArray())
            : throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
