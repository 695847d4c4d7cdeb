using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Contracts;
using Shop.Testing.Data;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class EfBrandsReaderTests() : TaxonReaderContract<Brand, BrandId>(new EfContractShop(), ATaxon.Brand);

public sealed class EfCategoriesReaderTests() : TaxonReaderContract<Category, CategoryId>(new EfContractShop(), ATaxon.Category);

public sealed class EfTagsReaderTests() : TaxonReaderContract<Tag, TagId>(new EfContractShop(), ATaxon.Tag);

public sealed class EfCollectionsReaderTests() : TaxonReaderContract<Collection, CollectionId>(new EfContractShop(), ATaxon.Collection);
