using Shop.Domain.Catalog;
using Shop.Testing.Contracts;
using Shop.Testing.Data;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class EfBrandsReaderTests() : LabelReaderContract<Brand, BrandId>(new EfContractShop(), ALabel.Brand);

public sealed class EfCategoriesReaderTests() : LabelReaderContract<Category, CategoryId>(new EfContractShop(), ALabel.Category);

public sealed class EfTagsReaderTests() : LabelReaderContract<Tag, TagId>(new EfContractShop(), ALabel.Tag);

public sealed class EfCollectionsReaderTests() : LabelReaderContract<Collection, CollectionId>(new EfContractShop(), ALabel.Collection);
