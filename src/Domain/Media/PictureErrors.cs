using System.Globalization;
using Shop.Domain.Shared;

namespace Shop.Domain.Media;

/// <summary>Domain errors of pictures.</summary>
public static class PictureErrors
{
    public static DomainException NotFound(PictureId id) => new("picture-not-found", $"There is no picture {id}.");

    public static DomainException NotAPicture() => Invalid("not-a-picture", "Must be a PNG, JPEG, WebP or GIF file.");

    public static DomainException Damaged() => Invalid("damaged", "Is damaged or incomplete.");

    public static DomainException Mislabelled(string declared) => Invalid("mislabelled", $"Is not {declared}, as its Content-Type says.");

    public static DomainException FileTooLarge() => Invalid("too-large", $"Must have at most {Count(Picture.MaxFileSize)} bytes.");

    public static DomainException StoredFileTooLarge() =>
        Invalid("too-detailed", $"Must have at most {Count(Picture.MaxStoredSize)} bytes when it is encoded again; use JPEG or a smaller picture.");

    public static DomainException TooManyPixels() => Invalid("too-many-pixels", $"Must have at most {Count(Picture.MaxPixels)} pixels.");

    public static DomainException SideTooLong() => Invalid("side-too-long", $"Must have at most {Count(Picture.MaxSide)} pixels in width and height.");

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static DomainException Invalid(string rule, string detail) =>
        new("image-invalid", $"The picture is not valid. {detail}", new Fault("file", rule, detail));
}
