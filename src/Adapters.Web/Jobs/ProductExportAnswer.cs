using System.Reflection;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;

namespace Shop.Adapters.Web.Jobs;

/// <summary>
/// 200 with all products as a file, streamed while they are read. An error aborts the connection, so that an incomplete file cannot appear
/// complete.
/// </summary>
internal sealed class ProductExportAnswer(string format) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = $"{(format == "csv" ? ImportUpload.Csv : ImportUpload.Ndjson)}; charset=utf-8";
        response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"products.{format}\"";
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;

        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await using IProductWriter writer = format == "csv" ? new CsvProductWriter(text) : new NdjsonProductWriter(text);
        var mediator = httpContext.RequestServices.GetRequiredService<IMediator>();
        Cursor? after = null;
        do
        {
            var part = await mediator.Send(new ExportProducts(after), httpContext.RequestAborted);
            foreach (var product in part.Items)
                await writer.Write(product);
            await text.FlushAsync(httpContext.RequestAborted);
            after = part.Next;
        }
        while (after is not null);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [ImportUpload.Csv, ImportUpload.Ndjson]));
}

/// <summary>Writes products to a file in an import format.</summary>
internal interface IProductWriter : IAsyncDisposable
{
    Task Write(ExportedProduct product);
}
