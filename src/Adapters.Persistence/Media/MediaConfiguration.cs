using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Media;

namespace Shop.Adapters.Persistence.Media;

internal sealed class MediaConfiguration : IEntityTypeConfiguration<Picture>, IEntityTypeConfiguration<PictureFileRecord>
{
    public void Configure(EntityTypeBuilder<Picture> builder)
    {
        builder.ToTable("pictures");
        builder.HasKey(picture => picture.Id);
        builder.Property(picture => picture.Format);
        builder.Property(picture => picture.Width);
        builder.Property(picture => picture.Height);
        builder.Property(picture => picture.UploadedBy);
        builder.Property(picture => picture.UploadedAt);
    }

    public void Configure(EntityTypeBuilder<PictureFileRecord> builder)
    {
        builder.ToTable("picture_files");
        builder.HasKey(file => new { file.PictureId, file.ResizedTo });
        builder.HasOne<Picture>().WithMany().HasForeignKey(file => file.PictureId).OnDelete(DeleteBehavior.Cascade);
    }
}
