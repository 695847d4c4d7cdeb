using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Media;
using Shop.Domain.Media;

namespace Shop.Adapters.Web.Media;

/// <summary>An uploaded picture.</summary>
/// <param name="Url">The path on this server; with <c>/640.webp</c> appended, the picture in that width.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record PictureResponse(PictureId Id, string Url, int Width, int Height, string ContentType);

internal static class PictureMapping
{
    public static PictureResponse ToResponse(this PictureDetails picture) => ResponseMappings.Map<PictureDetails, PictureResponse>(picture);
}

internal sealed class PictureMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<PictureDetails, PictureResponse>();
}
