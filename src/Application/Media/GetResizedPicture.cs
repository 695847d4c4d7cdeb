using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Media;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Media;

namespace Shop.Application.Media;

/// <summary>
/// Returns a picture in a width as WebP. The first request for a width creates the file and stores it; a narrower picture is not enlarged.
/// Rejects an unknown id with <c>picture-not-found</c>. For everyone.
/// </summary>
/// <param name="Width">One of <see cref="Picture.Widths"/>; others are rejected as <c>picture-not-found</c>.</param>
public sealed record GetResizedPicture(PictureId Id, int Width) : IProcess<PictureFile>;

internal sealed class GetResizedPictureHandler(IPictureCodec codec, PictureWork work, IMediaStore media, IUnitOfWork unitOfWork)
    : IRequestHandler<GetResizedPicture, PictureFile>
{
    public async Task<PictureFile> Handle(GetResizedPicture request, CancellationToken cancellationToken)
    {
        var picture = Picture.Widths.Contains(request.Width) ? await media.Find(request.Id, cancellationToken) : null;
        if (picture is null)
            throw PictureErrors.NotFound(request.Id);

        var width = picture.WidthFor(request.Width);
        var file = await media.FindResized(picture.Id, width, cancellationToken) ?? await Resize(picture, width, cancellationToken);
        return new PictureFile(PictureTypes.Of(PictureFormat.Webp), file);
    }

    /// <summary>Of concurrent requests for one file, the first creates it and the others find it.</summary>
    private async Task<byte[]> Resize(Picture picture, int width, CancellationToken cancellation)
    {
        using var place = await work.Enter(PictureWork.MaxWaitingReads, cancellation);
        if (await media.FindResized(picture.Id, width, cancellation) is { } present)
            return present;

        var original = await media.FindFile(picture.Id, cancellation) ?? throw PictureErrors.NotFound(picture.Id);
        var file = await codec.Resize(original, width, cancellation)
            ?? throw new InvalidOperationException($"The stored file of picture {picture.Id} cannot be decoded.");
        return await unitOfWork.Commit(
            async () =>
            {
                // Not cancelled, so that a client that does not wait for the response cannot cause the same work again.
                await media.AddResized(picture.Id, width, file, CancellationToken.None);
                return file;
            },
            actor: null,
            CancellationToken.None);
    }
}
