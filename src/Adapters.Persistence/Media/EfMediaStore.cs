using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Media;
using Shop.Domain.Media;

namespace Shop.Adapters.Persistence.Media;

/// <summary>Writes directly to the database, because the change tracker would keep every file in memory.</summary>
internal sealed class EfMediaStore(ShopDbContext db) : IMediaStore
{
    public async Task Add(Picture picture, byte[] file, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO pictures (id, format, width, height, uploaded_by, uploaded_at)
            VALUES ({picture.Id.Value}, {picture.Format.ToString()}, {picture.Width}, {picture.Height}, {picture.UploadedBy.Value}, {picture.UploadedAt})
            """,
            cancellation);
        await AddResized(picture.Id, PictureFileRecord.Original, file, cancellation);
    }

    /// <summary>Another instance may create the same file at the same time.</summary>
    public Task AddResized(PictureId picture, int width, byte[] file, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync(
            "INSERT INTO picture_files (picture_id, resized_to, data) VALUES (@picture, @width, @data) ON CONFLICT DO NOTHING",
            [new NpgsqlParameter("picture", picture.Value), new NpgsqlParameter("width", width), new NpgsqlParameter("data", file)],
            cancellation);

    public Task<Picture?> Find(PictureId id, CancellationToken cancellation) =>
        db.Pictures.AsNoTracking().FirstOrDefaultAsync(picture => picture.Id == id, cancellation);

    public Task<byte[]?> FindFile(PictureId picture, CancellationToken cancellation) =>
        FindResized(picture, PictureFileRecord.Original, cancellation);

    public Task<byte[]?> FindResized(PictureId picture, int width, CancellationToken cancellation) =>
        db.PictureFiles.AsNoTracking()
            .Where(file => file.PictureId == picture && file.ResizedTo == width)
            .Select(file => (byte[]?)file.Data)
            .FirstOrDefaultAsync(cancellation);
}
