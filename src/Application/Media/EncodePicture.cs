using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Media;
using Shop.Domain.Media;

namespace Shop.Application.Media;

/// <summary>
/// Encodes a picture again without its metadata, which takes seconds. The content alone determines its format. Rejects a file that is no
/// valid picture within the limits with <c>image-invalid</c>, whose field error names the rule.
/// </summary>
/// <param name="Content">The file, from its start.</param>
/// <param name="DeclaredType">The media type that the client states, or null; a picture type must be the right one.</param>
public sealed record EncodePicture(Stream Content, string? DeclaredType) : IProcess<EncodedPicture>;

internal sealed class EncodePictureHandler(IPictureCodec codec, PictureWork work) : IRequestHandler<EncodePicture, EncodedPicture>
{
    private const int PartSize = 64 * 1024;

    public async Task<EncodedPicture> Handle(EncodePicture request, CancellationToken cancellationToken)
    {
        using var place = await work.Enter(PictureWork.MaxWaitingUploads, cancellationToken);
        var file = await Read(request.Content, cancellationToken);
        var header = codec.ReadHeader(file) ?? throw PictureErrors.NotAPicture();
        if (PictureTypes.Contradicts(request.DeclaredType, header.Format))
            throw PictureErrors.Mislabelled(request.DeclaredType!);
        header.EnsureStorable();
        var encoded = await codec.Encode(file, cancellationToken) ?? throw PictureErrors.Damaged();
        return encoded.File.Length <= Picture.MaxStoredSize ? encoded : throw PictureErrors.StoredFileTooLarge();
    }

    private static async Task<ReadOnlyMemory<byte>> Read(Stream content, CancellationToken cancellation)
    {
        var file = new MemoryStream();
        var part = new byte[PartSize];
        while (await content.ReadAsync(part, cancellation) is > 0 and var length)
        {
            if (file.Length + length > Picture.MaxFileSize)
                throw PictureErrors.FileTooLarge();
            await file.WriteAsync(part.AsMemory(0, length), cancellation);
        }

        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }
}
