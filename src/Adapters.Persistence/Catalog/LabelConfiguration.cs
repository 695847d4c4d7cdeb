using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class LabelConfiguration :
    IEntityTypeConfiguration<Brand>, IEntityTypeConfiguration<Category>, IEntityTypeConfiguration<Tag>, IEntityTypeConfiguration<Collection>
{
    /// <summary>A generated column; not part of the domain model.</summary>
    public const string FoldedName = "FoldedName";

    public void Configure(EntityTypeBuilder<Brand> builder) => builder.IsLabel<Brand, BrandId>("brands");

    public void Configure(EntityTypeBuilder<Tag> builder) => builder.IsLabel<Tag, TagId>("tags");

    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.IsLabel<Category, CategoryId>("categories");
        builder.HasIndex(category => category.ParentId).HasDatabaseName("ix_categories_parent");
    }

    public void Configure(EntityTypeBuilder<Collection> builder)
    {
        builder.IsLabel<Collection, CollectionId>("collections");
        builder.Property(collection => collection.Banners).StoreAsJson();
    }
}

internal static class LabelColumns
{
    public static void IsLabel<TLabel, TId>(this EntityTypeBuilder<TLabel> builder, string table)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId>
    {
        builder.ToTable(table);
        builder.HasKey(label => label.Id);
        builder.IsVersioned();
        builder.Property<string>(LabelConfiguration.FoldedName).HasComputedColumnSql(Collations.Lower("name"), stored: true).UseCollation(Collations.Ordinal).IsRequired();
        builder.HasIndex(LabelConfiguration.FoldedName).IsUnique().HasDatabaseName(UniqueConstraints.LabelName + table);
        builder.HasIndex(label => label.Slug).IsUnique().HasDatabaseName(UniqueConstraints.LabelSlug + table);
    }
}
