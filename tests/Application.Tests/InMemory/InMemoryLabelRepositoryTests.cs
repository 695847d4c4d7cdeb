using Shop.Domain.Catalog;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.InMemory;

public sealed class InMemoryBrandsTests() : LabelRepositoryContract<Brand, BrandId>(new InMemoryContractShop(), ALabel.Brand);

public sealed class InMemoryCategoriesTests() : LabelRepositoryContract<Category, CategoryId>(new InMemoryContractShop(), ALabel.Category);

public sealed class InMemoryTagsTests() : LabelRepositoryContract<Tag, TagId>(new InMemoryContractShop(), ALabel.Tag);

public sealed class InMemoryCollectionsTests() : LabelRepositoryContract<Collection, CollectionId>(new InMemoryContractShop(), ALabel.Collection);
