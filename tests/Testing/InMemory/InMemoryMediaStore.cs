using Shop.Application.Ports.Media;
using Shop.Domain.Media;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryMediaStore(InMemorySession session) : IMediaStore
{
    private const int Original = 0;

    public Task Add(Picture picture, byte[] file, CancellationToken cancellation)
    {
        session.Work.Replace(picture);
        session.Work.Replace(new PictureFile(picture.Id, Original, file));
        return Task.CompletedTask;
    }

    public async Task AddResized(PictureId picture, int width, byte[] file, CancellationToken cancellation)
    {
        if (await FindResized(picture, width, cancellation) is null)
            session.Work.Replace(new PictureFile(picture, width, file));
    }

    public Task<Picture?> Find(PictureId id, CancellationToken cancellation) =>
        Task.FromResult(session.State.All<Picture>().SingleOrDefault(picture => picture.Id == id));

    public Task<byte[]?> FindFile(PictureId picture, CancellationToken cancellation) => FindResized(picture, Original, cancellation);

    public Task<byte[]?> FindResized(PictureId picture, int width, CancellationToken cancellation) =>
        Task.FromResult(session.State.All<PictureFile>().SingleOrDefault(file => file.PictureId == picture && file.Width == width)?.Data);
}

/// <summary>The file of a picture in one width.</summary>
internal sealed record PictureFile(PictureId PictureId, int Width, byte[] Data);
