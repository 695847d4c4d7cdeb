using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("categories");
        builder.HasKey(category => category.Id);
        builder.IsVersioned();
        builder.Property(category => category.ParentId);
    }
}
