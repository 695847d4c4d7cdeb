using System.Globalization;
using System.Text;
using Shop.Application.Ports.Media;
using Shop.Domain.Media;

namespace Shop.Testing.Fakes;

/// <summary>Pictures are texts: <c>jpeg 640x480</c>, or <c>jpeg 640x480 damaged</c>.</summary>
public sealed class FakePictureCodec : IPictureCodec
{
    /// <summary>How often a picture was decoded.</summary>
    public int Decoded { get; private set; }

    public static byte[] File(string text) => Encoding.UTF8.GetBytes(text);

    public PictureHeader? ReadHeader(ReadOnlyMemory<byte> file)
    {
        var parts = Encoding.UTF8.GetString(file.Span).Split(' ', 'x');
        return parts.Length > 2 && Enum.TryParse<PictureFormat>(parts[0], ignoreCase: true, out var format)
            ? new PictureHeader(format, int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture))
            : null;
    }

    public Task<EncodedPicture?> Encode(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        Decoded++;
        var text = Encoding.UTF8.GetString(file.Span);
        return Task.FromResult(ReadHeader(file) is { } header && !text.EndsWith("damaged", StringComparison.Ordinal)
            ? new EncodedPicture(header.Format, header.Width, header.Height, File($"encoded {text}"))
            : null);
    }

    public Task<byte[]?> Resize(ReadOnlyMemory<byte> file, int width, CancellationToken cancellation)
    {
        Decoded++;
        return Task.FromResult<byte[]?>(File($"{Encoding.UTF8.GetString(file.Span)} in {width}"));
    }
}
