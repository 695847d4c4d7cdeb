using MediatR;
using Shop.Application.Messaging;
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

internal sealed class UploadPictureHandler(IMediator mediator) : IRequestHandler<UploadPicture, PictureDetails>
{
    public async Task<PictureDetails> Handle(UploadPicture request, CancellationToken cancellationToken)
    {
        var encoded = await mediator.Send(new EncodePicture(request.Content, request.DeclaredType), cancellationToken);
        return await mediator.Send(new StorePicture(request.Actor, encoded), cancellationToken);
    }
}
