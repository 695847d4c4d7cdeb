using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Contracts;
using Shop.Testing.Data;

namespace Shop.Adapters.Persistence.Tests;

// The contracts that the adapters fulfil on PostgreSQL; those with tests of their own are in the folder of their feature.
[AnyLocale]
public sealed class OrderBatchStoreTests() : OrderBatchStoreContract(new EfContractShop());

[AnyLocale]
public sealed class ChargeBatchStoreTests() : ChargeBatchStoreContract(new EfContractShop());

public sealed class EfAccountReaderTests() : AccountReaderContract(new EfContractShop());

public sealed class EfAccountRepositoryTests() : AccountRepositoryContract(new EfContractShop());

public sealed class EfAuditTrailTests() : AuditTrailContract(new EfContractShop());

public sealed class EfBrandsTests() : TaxonRepositoryContract<Brand, BrandId>(new EfContractShop(), ATaxon.Brand);

public sealed class EfCartRepositoryTests() : CartRepositoryContract(new EfContractShop());

[AnyLocale]
public sealed class EfCatalogChangesTests() : CatalogChangesContract(new EfContractShop());

public sealed class EfCategoriesTests() : TaxonRepositoryContract<Category, CategoryId>(new EfContractShop(), ATaxon.Category);

public sealed class EfCategoryTreeTests() : CategoryTreeContract(new EfContractShop());

public sealed class EfCollectionsTests() : TaxonRepositoryContract<Collection, CollectionId>(new EfContractShop(), ATaxon.Collection);

[AnyLocale]
public sealed class EfEventFeedTests() : EventFeedContract(new EfContractShop());

public sealed class EfIdempotencyStoreTests() : IdempotencyStoreContract(new EfContractShop());

[AnyLocale]
public sealed class EfInstancesTests() : InstancesContract(new EfContractShop());

[AnyLocale]
public sealed class EfJobContentsTests() : JobContentsContract(new EfContractShop());

[AnyLocale]
public sealed class EfJobRepositoryTests() : JobRepositoryContract(new EfContractShop());

public sealed class EfLoginFailuresTests() : LoginFailuresContract(new EfContractShop());

public sealed class EfMediaStoreTests() : MediaStoreContract(new EfContractShop());

public sealed class EfOneTimeTokenRepositoryTests() : OneTimeTokenRepositoryContract(new EfContractShop());

public sealed class EfOrderReaderTests() : OrderReaderContract(new EfContractShop());

[AnyLocale]
public sealed class EfOrderRepositoryTests() : OrderRepositoryContract(new EfContractShop());

[AnyLocale]
public sealed class EfPaymentRepositoryTests() : PaymentRepositoryContract(new EfContractShop());

public sealed class EfProductBatchStoreTests() : ProductBatchStoreContract(new EfContractShop());

public sealed class EfProductRepositoryTests() : ProductRepositoryContract(new EfContractShop());

public sealed class EfRefreshTokenRepositoryTests() : RefreshTokenRepositoryContract(new EfContractShop());

[AnyLocale]
public sealed class EfSessionStatusesTests() : SessionStatusesContract(new EfContractShop());

public sealed class EfSettingsRepositoryTests() : SettingsRepositoryContract(new EfContractShop());

[AnyLocale]
public sealed class EfStockRepositoryTests() : StockRepositoryContract(new EfContractShop());

public sealed class EfTagsTests() : TaxonRepositoryContract<Tag, TagId>(new EfContractShop(), ATaxon.Tag);

[AnyLocale]
public sealed class EfTokenRequestsTests() : TokenRequestsContract(new EfContractShop());

public sealed class EfUnitOfWorkTests() : UnitOfWorkContract(new EfContractShop());

[AnyLocale]
public sealed class EfWebhookDeliveryRepositoryTests() : WebhookDeliveryRepositoryContract(new EfContractShop());

public sealed class EfWebhookEndpointRepositoryTests() : WebhookEndpointRepositoryContract(new EfContractShop());

public sealed class EfWishlistRepositoryTests() : WishlistRepositoryContract(new EfContractShop());

[AnyLocale]
public sealed class CommandBatcherTests() : CommandBatcherContract(new EfContractShop());
