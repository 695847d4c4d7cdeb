using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.InMemory;

public sealed class InMemoryBrandsTests() : TaxonRepositoryContract<Brand, BrandId>(new InMemoryContractShop(), ATaxon.Brand);

public sealed class InMemoryCategoriesTests() : TaxonRepositoryContract<Category, CategoryId>(new InMemoryContractShop(), ATaxon.Category);

public sealed class InMemoryTagsTests() : TaxonRepositoryContract<Tag, TagId>(new InMemoryContractShop(), ATaxon.Tag);

public sealed class InMemoryCollectionsTests() : TaxonRepositoryContract<Collection, CollectionId>(new InMemoryContractShop(), ATaxon.Collection);
