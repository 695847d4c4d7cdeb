using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Media;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Media;

namespace Shop.Application.Media;

/// <summary>
/// Stores a picture, encoded again without its metadata. The content alone determines its format. Rejects a file that is no valid picture
/// within the limits with <c>image-invalid</c>, whose field error names the rule. For sellers and admins.
/// </summary>
/// <param name="Content">The file, from its start.</param>
/// <param name="DeclaredType">The media type that the client states, or null; a picture type must be the right one.</param>
public sealed record UploadPicture(Actor Actor, Stream Content, string? DeclaredType) : IProcess<PictureDetails>;

/// <summary>An uploaded picture.</summary>
/// <param name="Url">The path on this server.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record PictureDetails(PictureId Id, string Url, int Width, int Height, string ContentType)
{
    public static PictureDetails Of(Picture picture) => new(picture.Id, picture.Path, picture.Width, picture.Height, PictureTypes.Of(picture.Format));
}

internal sealed class UploadPictureHandler(IPictureCodec codec, PictureWork work, IMediaStore media, IUnitOfWork unitOfWork, TimeProvider clock)
    : IRequestHandler<UploadPicture, PictureDetails>
{
    private const int PartSize = 64 * 1024;

    public async Task<PictureDetails> Handle(UploadPicture request, CancellationToken cancellationToken)
    {
        var encoded = await Encode(request, cancellationToken);
        var now = clock.GetUtcNow();
        var picture = new Picture(PictureId.New(now), encoded.Format, encoded.Width, encoded.Height, request.Actor.Id, now);
        return await unitOfWork.Commit(
            async () =>
            {
                await media.Add(picture, encoded.File, cancellationToken);
                return PictureDetails.Of(picture);
            },
            request.Actor,
            cancellationToken);
    }

    private async Task<EncodedPicture> Encode(UploadPicture request, CancellationToken cancellation)
    {
        using var place = await work.Enter(PictureWork.MaxWaitingUploads, cancellation);
        var file = await Read(request.Content, cancellation);
        var header = codec.ReadHeader(file) ?? throw PictureErrors.NotAPicture();
        if (PictureTypes.Contradicts(request.DeclaredType, header.Format))
            throw PictureErrors.Mislabelled(request.DeclaredType!);
        header.EnsureStorable();
        var encoded = await codec.Encode(file, cancellation) ?? throw PictureErrors.Damaged();
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
