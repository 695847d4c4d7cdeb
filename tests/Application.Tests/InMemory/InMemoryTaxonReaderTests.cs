using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.InMemory;

public sealed class InMemoryBrandsReaderTests() : TaxonReaderContract<Brand, BrandId>(new InMemoryContractShop(), ATaxon.Brand);

public sealed class InMemoryCategoriesReaderTests() : TaxonReaderContract<Category, CategoryId>(new InMemoryContractShop(), ATaxon.Category);

public sealed class InMemoryTagsReaderTests() : TaxonReaderContract<Tag, TagId>(new InMemoryContractShop(), ATaxon.Tag);

public sealed class InMemoryCollectionsReaderTests() : TaxonReaderContract<Collection, CollectionId>(new InMemoryContractShop(), ATaxon.Collection);
