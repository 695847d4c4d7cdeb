using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Accounts;

namespace Shop.Domain.Media;

/// <summary>An uploaded picture. It never changes, so that clients may cache it without limit.</summary>
public sealed class Picture
{
    /// <summary>The maximum size of an uploaded file, in bytes.</summary>
    public const int MaxFileSize = 5 * 1024 * 1024;

    /// <summary>The maximum size of the stored file, in bytes.</summary>
    public const int MaxStoredSize = 16 * 1024 * 1024;

    public const int MaxPixels = 40_000_000;

    /// <summary>The maximum width and height in pixels, which is that of WebP.</summary>
    public const int MaxSide = 16_383;

    /// <summary>How long after its upload a picture is stored that is not used.</summary>
    public static readonly TimeSpan UnusedFor = TimeSpan.FromHours(24);

    private const string Folder = "/media/";

    /// <summary>The widths in pixels in which every picture is available.</summary>
    public static IReadOnlyList<int> Widths { get; } = [160, 320, 640, 1280];

    public PictureId Id { get; }

    public PictureFormat Format { get; }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    public AccountId UploadedBy { get; }

    public DateTimeOffset UploadedAt { get; }

    /// <summary>The path of the picture on this server, <c>/media/med_…</c>.</summary>
    public string Path => $"{Folder}{Id}";

    public Picture(PictureId id, PictureFormat format, int width, int height, AccountId uploadedBy, DateTimeOffset uploadedAt)
    {
        Id = id;
        Format = format;
        Width = width;
        Height = height;
        UploadedBy = uploadedBy;
        UploadedAt = uploadedAt;
    }

    /// <summary>The width of the picture for a width of <see cref="Widths"/>: pictures are not enlarged.</summary>
    public int WidthFor(int wanted) => Math.Min(wanted, Width);

    /// <summary>Whether a text is the path of a picture; the picture may not exist.</summary>
    public static bool IsPath([NotNullWhen(true)] string? text) =>
        text is not null && text.StartsWith(Folder, StringComparison.Ordinal) && PictureId.TryParse(text[Folder.Length..], null, out _);
}
