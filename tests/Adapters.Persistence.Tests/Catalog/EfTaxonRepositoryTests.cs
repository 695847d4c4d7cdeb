using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Contracts;
using Shop.Testing.Data;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class EfBrandsTests() : TaxonRepositoryContract<Brand, BrandId>(new EfContractShop(), ATaxon.Brand);

public sealed class EfCategoriesTests() : TaxonRepositoryContract<Category, CategoryId>(new EfContractShop(), ATaxon.Category);

public sealed class EfTagsTests() : TaxonRepositoryContract<Tag, TagId>(new EfContractShop(), ATaxon.Tag);

public sealed class EfCollectionsTests() : TaxonRepositoryContract<Collection, CollectionId>(new EfContractShop(), ATaxon.Collection);
