using Shop.Domain.Catalog;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.InMemory;

public sealed class InMemoryBrandsReaderTests() : LabelReaderContract<Brand, BrandId>(new InMemoryContractShop(), ALabel.Brand);

public sealed class InMemoryCategoriesReaderTests() : LabelReaderContract<Category, CategoryId>(new InMemoryContractShop(), ALabel.Category);

public sealed class InMemoryTagsReaderTests() : LabelReaderContract<Tag, TagId>(new InMemoryContractShop(), ALabel.Tag);

public sealed class InMemoryCollectionsReaderTests() : LabelReaderContract<Collection, CollectionId>(new InMemoryContractShop(), ALabel.Collection);
