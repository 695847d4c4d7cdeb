using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Media;

namespace Shop.Application.Ports.Media;

/// <summary>Stores pictures, and their files in several widths.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IMediaStore
{
    /// <summary>Adds a picture with its file, inside a unit of work.</summary>
    Task Add(Picture picture, byte[] file, CancellationToken cancellation);

    /// <summary>Adds the file of a stored picture in another width, inside a unit of work; keeps the file that is already stored.</summary>
    /// <param name="width">In pixels.</param>
    Task AddResized(PictureId picture, int width, byte[] file, CancellationToken cancellation);

    Task<Picture?> Find(PictureId id, CancellationToken cancellation);

    /// <summary>Returns the file that was added with the picture; null when there is none.</summary>
    Task<byte[]?> FindFile(PictureId picture, CancellationToken cancellation);

    /// <summary>Returns the file in another width; null when it was not added.</summary>
    /// <param name="width">In pixels.</param>
    Task<byte[]?> FindResized(PictureId picture, int width, CancellationToken cancellation);
}
