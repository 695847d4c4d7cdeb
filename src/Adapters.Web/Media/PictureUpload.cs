using System.Net.Mime;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Media;
using Shop.Domain.Media;

namespace Shop.Adapters.Web.Media;

/// <summary>A picture of up to 5 MiB, as the body or as a part of a form.</summary>
/// <param name="DeclaredType">The media type of the body or of the part; null when the part has none.</param>
internal sealed record PictureUpload(Stream Content, string? DeclaredType) : IEndpointParameterMetadataProvider
{
    /// <summary>For what a form has besides the picture.</summary>
    private const int FormSize = 8 * 1024;

    public const string Form = MediaTypeNames.Multipart.FormData;

    private static readonly string[] Pictures = [.. Enum.GetValues<PictureFormat>().Select(PictureTypes.Of)];

    private static readonly string[] Types = [.. Pictures, MediaTypeNames.Application.Octet, Form];

    public static async ValueTask<PictureUpload> BindAsync(HttpContext context)
    {
        var type = MediaTypes.Check(context.Request, Types);
        var body = await SpooledBody.Of(context);
        if (type == Form)
            return await FormPart.Find(body, context.Request.ContentType!, Picture.MaxFileSize, context.RequestAborted);

        var content = body.Rewound();
        return content.Length <= Picture.MaxFileSize ? new PictureUpload(content, type) : throw RequestErrors.BodyTooLarge();
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new AcceptsMetadata(Types, typeof(string)));
        builder.Metadata.Add(new UploadMetadata(Picture.MaxFileSize + FormSize));
    }
}
