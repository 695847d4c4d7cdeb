// The floor of a read: Kestrel returns prepared bytes. It also receives webhooks. Usage: Floor <address> <path>=<file with the bytes>...
// The floor of a start: a list through EF Core. Usage: Floor <address> list <connection string>
using Shop.Floor;

if (args is [var listening, "list", var connection])
{
    await ProductList.Serve(listening, connection);
    return;
}

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(args[0]).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();

foreach (var answer in args[1..])
{
    var (path, file) = (answer[..answer.IndexOf('=', StringComparison.Ordinal)], answer[(answer.IndexOf('=', StringComparison.Ordinal) + 1)..]);
    var bytes = await File.ReadAllBytesAsync(file);
    var contentType = Path.GetExtension(file) == ".html" ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
    app.MapGet(path, context =>
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, 0, bytes.Length);
    });
}

app.MapPost("/webhooks", context =>
{
    context.Response.StatusCode = StatusCodes.Status204NoContent;
    return Task.CompletedTask;
});

await app.RunAsync();
