using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Media;
using Shop.Domain.Media;

namespace Shop.Application.Media;

/// <summary>Returns a picture in its full size. Rejects an unknown id with <c>picture-not-found</c>. For everyone.</summary>
public sealed record GetPicture(PictureId Id) : IQuery<PictureFile>;

/// <summary>The file of a picture.</summary>
public sealed record PictureFile(string ContentType, byte[] Content);

internal sealed class GetPictureHandler(IMediaStore media) : IRequestHandler<GetPicture, PictureFile>
{
    public async Task<PictureFile> Handle(GetPicture query, CancellationToken cancellationToken)
    {
        var picture = await media.Find(query.Id, cancellationToken) ?? throw PictureErrors.NotFound(query.Id);
        var file = await media.FindFile(query.Id, cancellationToken) ?? throw PictureErrors.NotFound(query.Id);
        return new PictureFile(PictureTypes.Of(picture.Format), file);
    }
}
