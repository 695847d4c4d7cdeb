using Shop.Domain.Catalog;
using Shop.Testing.Contracts;
using Shop.Testing.Data;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class EfBrandsTests() : LabelRepositoryContract<Brand, BrandId>(new EfContractShop(), ALabel.Brand);

public sealed class EfCategoriesTests() : LabelRepositoryContract<Category, CategoryId>(new EfContractShop(), ALabel.Category);

public sealed class EfTagsTests() : LabelRepositoryContract<Tag, TagId>(new EfContractShop(), ALabel.Tag);

public sealed class EfCollectionsTests() : LabelRepositoryContract<Collection, CollectionId>(new EfContractShop(), ALabel.Collection);
