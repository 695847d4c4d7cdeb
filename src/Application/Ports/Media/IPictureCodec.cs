using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Media;

namespace Shop.Application.Ports.Media;

/// <summary>Decodes and encodes picture files. No file makes it fail otherwise than described.</summary>
/// <remarks>Throws <see cref="OverloadedException"/> when there is no memory for the pixels.</remarks>
public interface IPictureCodec
{
    /// <summary>Reads the header without decoding pixels; null for a file of no known format.</summary>
    PictureHeader? ReadHeader(ReadOnlyMemory<byte> file);

    /// <summary>
    /// Decodes the first frame, applies its orientation, and encodes it without metadata: GIF as PNG, other formats as themselves. Returns
    /// null for a damaged or incomplete file.
    /// </summary>
    Task<EncodedPicture?> Encode(ReadOnlyMemory<byte> file, CancellationToken cancellation);

    /// <summary>Returns the picture as WebP; the height follows the width. Returns null for a damaged file.</summary>
    /// <param name="width">In pixels, at most that of the picture.</param>
    Task<byte[]?> Resize(ReadOnlyMemory<byte> file, int width, CancellationToken cancellation);
}

/// <summary>A picture file.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record EncodedPicture(PictureFormat Format, int Width, int Height, byte[] File);
