using System.Reflection;
using MediatR;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Shop.Application.Catalog.Products;
using Shop.Application.Json;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Web.Jobs;

/// <summary>
/// 200 with all products as a file, streamed while they are read. An error aborts the connection, so that an incomplete file cannot appear
/// complete.
/// </summary>
internal sealed class ProductExportAnswer(ImportFormat format) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = $"{(format == ImportFormat.Csv ? ImportUpload.Csv : ImportUpload.Ndjson)}; charset=utf-8";
        response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"products.{EnumNames<ImportFormat>.Of(format)}\"";
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;

        var mediator = httpContext.RequestServices.GetRequiredService<IMediator>();
        await mediator.Send(new WriteProductFile(format, response.Body), httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [ImportUpload.Csv, ImportUpload.Ndjson]));
}
