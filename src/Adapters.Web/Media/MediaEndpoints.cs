using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Concurrency;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Media;
using Shop.Domain.Accounts;
using Shop.Domain.Media;

namespace Shop.Adapters.Web.Media;

/// <summary>Pictures of products and collections.</summary>
internal static class MediaEndpoints
{
    public static void MapMedia(this RouteGroupBuilder v1) =>
        v1.MapPost("/media", UploadPicture).Allow(AccountRole.Seller, AccountRole.Admin).IdempotentAfterWork().Refuses("image-invalid");

    /// <summary>The pictures themselves, outside the API, because their addresses are part of pages.</summary>
    public static void MapPictures(this RouteGroupBuilder all)
    {
        var pictures = all.MapGroup("/media").AllowEverybody().LimitedAsPictures();
        pictures.MapGet("/{id:med}", GetPicture).Refuses("picture-not-found", "stale-version")
            .Produces<string>(contentType: PictureTypes.Of(PictureFormat.Png), additionalContentTypes: [PictureTypes.Of(PictureFormat.Jpeg), PictureTypes.Of(PictureFormat.Webp)]);
        pictures.MapGet("/{id:med}/{width:int}.webp", GetResizedPicture).Refuses("picture-not-found", "stale-version")
            .Produces<string>(contentType: PictureTypes.Of(PictureFormat.Webp));
    }

    /// <summary>
    /// Upload a picture. Accepts PNG, JPEG, WebP or GIF of up to 5 MiB and 40 megapixels, as the body or in a form. Encodes it again without
    /// metadata, upright; of an animation only the first frame, GIF as PNG. A picture that no product or collection uses after 24 hours is
    /// deleted.
    /// </summary>
    private static async Task<OnceAnswer<CreatedAnswer<PictureResponse>>> UploadPicture(
        PictureUpload upload, Caller caller, RequestKey key, IMediator mediator, CancellationToken cancellation)
    {
        var encoded = await mediator.Send(new EncodePicture(upload.Content, upload.DeclaredType), cancellation);
        return await OnceAnswer<CreatedAnswer<PictureResponse>>.Of(key, async () =>
        {
            var picture = await mediator.Send(new StorePicture(caller.Actor, encoded), cancellation);
            return Answer.Created(picture.Url, picture.ToResponse());
        });
    }

    /// <summary>Get a picture. It never changes.</summary>
    private static async Task<FileContentHttpResult> GetPicture(
        PictureId id, IMediator mediator, HttpResponse response, CancellationToken cancellation) =>
        Send(await mediator.Send(new GetPicture(id), cancellation), response);

    /// <summary>Get a picture in a width as WebP. A narrower picture is not enlarged.</summary>
    private static async Task<FileContentHttpResult> GetResizedPicture(
        PictureId id,
        [Range(160, 1280), Description("160, 320, 640 or 1280 pixels.")] int width,
        IMediator mediator,
        HttpResponse response,
        CancellationToken cancellation) =>
        Send(await mediator.Send(new GetResizedPicture(id, width), cancellation), response);

    private static FileContentHttpResult Send(PictureFile picture, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        WorkPlace.Finish(response.HttpContext);
        return TypedResults.Bytes(picture.Content, picture.ContentType, entityTag: new EntityTagHeaderValue(EntityTag.Of(picture.Content)));
    }
}
