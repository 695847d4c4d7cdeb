using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Overload;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Web.Jobs;

/// <summary>An import file of up to 50 MiB.</summary>
internal sealed record ImportUpload(ImportFormat Format, SpooledBody Body) : IEndpointParameterMetadataProvider
{
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";

    private static readonly string[] Types = [Csv, Ndjson];

    public static async ValueTask<ImportUpload> BindAsync(HttpContext context)
    {
        var type = MediaTypes.Check(context.Request, Types);
        return new ImportUpload(type == Csv ? ImportFormat.Csv : ImportFormat.Ndjson, await SpooledBody.Of(context));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new AcceptsMetadata(Types, typeof(string)));
        builder.Metadata.Add(new UploadMetadata(ImportOptions.MaxFileSize));
    }
}
