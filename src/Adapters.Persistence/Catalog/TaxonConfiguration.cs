using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class TaxonConfiguration :
    IEntityTypeConfiguration<Brand>, IEntityTypeConfiguration<Category>, IEntityTypeConfiguration<Tag>, IEntityTypeConfiguration<Collection>
{
    /// <summary>A generated column; not part of the domain model.</summary>
    public const string FoldedName = "FoldedName";

    public void Configure(EntityTypeBuilder<Brand> builder) => builder.IsTaxon<Brand, BrandId>("brands");

    public void Configure(EntityTypeBuilder<Tag> builder) => builder.IsTaxon<Tag, TagId>("tags");

    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.IsTaxon<Category, CategoryId>("categories");
        builder.HasIndex(category => category.ParentId).HasDatabaseName("ix_categories_parent");
    }

    public void Configure(EntityTypeBuilder<Collection> builder)
    {
        builder.IsTaxon<Collection, CollectionId>("collections");
        builder.Property(collection => collection.Banners).StoreAsJson();
    }
}

internal static class TaxonColumns
{
    public static void IsTaxon<TTaxon, TId>(this EntityTypeBuilder<TTaxon> builder, string table)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        builder.ToTable(table);
        builder.HasKey(taxon => taxon.Id);
        builder.IsVersioned();
        builder.Property<string>(TaxonConfiguration.FoldedName).HasComputedColumnSql(Collations.Folded("name"), stored: true).UseCollation(Collations.Unicode).IsRequired();
        builder.HasIndex(TaxonConfiguration.FoldedName).IsUnique().HasDatabaseName(UniqueConstraints.TaxonName + table);
        builder.HasIndex(taxon => taxon.Slug).IsUnique().HasDatabaseName(UniqueConstraints.TaxonSlug + table);
    }
}
