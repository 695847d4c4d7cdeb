using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Media;
using Shop.Domain.Accounts;
using Shop.Domain.Media;

namespace Shop.Application.Media;

/// <summary>Stores a picture that is already encoded. For sellers and admins.</summary>
public sealed record StorePicture(Actor Actor, EncodedPicture Encoded) : ICommand<PictureDetails>;

internal sealed class StorePictureHandler(IMediaStore media, TimeProvider clock) : IRequestHandler<StorePicture, PictureDetails>
{
    public async Task<PictureDetails> Handle(StorePicture command, CancellationToken cancellationToken)
    {
        var (actor, encoded) = command;
        var now = clock.GetUtcNow();
        var picture = new Picture(PictureId.New(now), encoded.Format, encoded.Width, encoded.Height, actor.Id, now);
        await media.Add(picture, encoded.File, cancellationToken);
        return PictureDetails.Of(picture);
    }
}
