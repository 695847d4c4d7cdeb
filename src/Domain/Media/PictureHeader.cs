namespace Shop.Domain.Media;

/// <summary>What the first bytes of a picture file state about it.</summary>
/// <param name="Width">In pixels, before the orientation is applied.</param>
/// <param name="Height">In pixels, before the orientation is applied.</param>
public sealed record PictureHeader(PictureFormat Format, int Width, int Height)
{
    /// <summary>
    /// Rejects a picture of more than <see cref="Picture.MaxPixels"/> pixels or with a side above <see cref="Picture.MaxSide"/> with
    /// <c>image-invalid</c>, so that no memory is allocated for its pixels.
    /// </summary>
    public void EnsureStorable()
    {
        if (Width > Picture.MaxSide || Height > Picture.MaxSide)
            throw PictureErrors.SideTooLong();
        if ((long)Width * Height > Picture.MaxPixels)
            throw PictureErrors.TooManyPixels();
    }
}
