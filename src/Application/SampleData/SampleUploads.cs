using MediatR;
using Shop.Application.Media;
using Shop.Application.Ports.SampleData;
using Shop.Domain.Accounts;

namespace Shop.Application.SampleData;

/// <summary>Draws and uploads the pictures of the sample data.</summary>
internal sealed class SampleUploads(ISamplePictures pictures, IMediator mediator)
{
    /// <summary>Returns the paths of the pictures by sku, and of those of banners by title.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Upload(
        SampleStore sample, IReadOnlyList<SampleProduct> catalog, Actor actor, CancellationToken cancellation)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var product in catalog)
            paths.Add(product.Sku, await Upload(pictures.DrawProduct(product.Sku, product.Name, product.Categories[0]), actor, cancellation));
        foreach (var collection in sample.Collections)
        {
            foreach (var banner in collection.Banners)
                paths.Add(banner.Title, await Upload(pictures.DrawBanner(banner.Title, collection.Categories), actor, cancellation));
        }

        return paths;
    }

    private async Task<string> Upload(byte[] picture, Actor actor, CancellationToken cancellation)
    {
        using var content = new MemoryStream(picture);
        return (await mediator.Send(new UploadPicture(actor, content, DeclaredType: null), cancellation)).Url;
    }
}
