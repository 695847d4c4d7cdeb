// The floor of a read: Kestrel returns prepared bytes on one route. It also receives webhooks. Usage: Floor <address> <file with the bytes>
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(args[0]).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();

var product = await File.ReadAllBytesAsync(args[1]);
app.MapGet("/products/{id}", context =>
{
    context.Response.ContentType = "application/json; charset=utf-8";
    context.Response.ContentLength = product.Length;
    return context.Response.Body.WriteAsync(product, 0, product.Length);
});

app.MapPost("/webhooks", context =>
{
    context.Response.StatusCode = StatusCodes.Status204NoContent;
    return Task.CompletedTask;
});

await app.RunAsync();
