using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Media;

/// <summary>The file in a form (RFC 7578).</summary>
internal static class FormPart
{
    public const string Field = "file";

    /// <summary>Reads the whole form first, so that a malformed form is rejected here and not while its file is read.</summary>
    public static async Task<PictureUpload> Find(SpooledBody body, string contentType, int maxSize, CancellationToken cancellation)
    {
        try
        {
            var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(contentType).Boundary).Value;
            if (string.IsNullOrEmpty(boundary))
                throw RequestErrors.MalformedForm();

            var found = -1;
            var reader = new MultipartReader(boundary, body.Rewound());
            for (var index = 0; await reader.ReadNextSectionAsync(cancellation) is { } part; index++)
            {
                var size = await SizeOf(part.Body, cancellation);
                if (!IsFile(part))
                    continue;
                if (size > maxSize)
                    throw RequestErrors.BodyTooLarge();
                if (found >= 0)
                    throw RequestErrors.Invalid(ProblemFault.InBody($"#/{Field}", "too-many", "Must be one file."));
                found = index;
            }

            return found >= 0
                ? await Open(new MultipartReader(boundary, body.Rewound()), found, cancellation)
                : throw RequestErrors.Invalid(ProblemFault.InBody($"#/{Field}", "required", "Must be given."));
        }
        catch (Exception malformed) when (malformed is IOException or InvalidDataException)
        {
            throw RequestErrors.MalformedForm();
        }
    }

    private static bool IsFile(MultipartSection part) =>
        ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) && disposition.IsFileDisposition();

    private static async Task<PictureUpload> Open(MultipartReader reader, int index, CancellationToken cancellation)
    {
        var part = await reader.ReadNextSectionAsync(cancellation);
        for (; index > 0; index--)
            part = await reader.ReadNextSectionAsync(cancellation);
        return new PictureUpload(part!.Body, MediaTypeHeaderValue.TryParse(part.ContentType, out var type) ? type.MediaType.Value : null);
    }

    private static async Task<long> SizeOf(Stream content, CancellationToken cancellation)
    {
        var size = 0L;
        var buffer = new byte[16 * 1024];
        while (await content.ReadAsync(buffer, cancellation) is > 0 and var length)
            size += length;
        return size;
    }
}
