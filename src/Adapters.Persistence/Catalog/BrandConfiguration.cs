using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class BrandConfiguration : IEntityTypeConfiguration<Brand>
{
    public void Configure(EntityTypeBuilder<Brand> builder)
    {
        builder.ToTable("brands");
        builder.HasKey(brand => brand.Id);
        builder.IsVersioned();
    }
}
