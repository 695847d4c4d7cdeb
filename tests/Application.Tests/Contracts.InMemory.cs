using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests;

// The contracts that the fakes fulfil; those with a set-up of their own are in InMemory/.
public sealed class InMemoryAccountReaderTests() : AccountReaderContract(new InMemoryContractShop());

public sealed class InMemoryAccountRepositoryTests() : AccountRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryAuditTrailTests() : AuditTrailContract(new InMemoryContractShop());

public sealed class InMemoryBrandsTests() : TaxonRepositoryContract<Brand, BrandId>(new InMemoryContractShop(), ATaxon.Brand);

public sealed class InMemoryCartRepositoryTests() : CartRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryCatalogChangesTests() : CatalogChangesContract(new InMemoryContractShop());

public sealed class InMemoryCategoriesTests() : TaxonRepositoryContract<Category, CategoryId>(new InMemoryContractShop(), ATaxon.Category);

public sealed class InMemoryCategoryTreeTests() : CategoryTreeContract(new InMemoryContractShop());

public sealed class InMemoryCollectionsTests() : TaxonRepositoryContract<Collection, CollectionId>(new InMemoryContractShop(), ATaxon.Collection);

public sealed class InMemoryConsistencyChecksTests() : ConsistencyChecksContract(new InMemoryContractShop());

public sealed class InMemoryEventFeedTests() : EventFeedContract(new InMemoryContractShop());

public sealed class InMemoryIdempotencyStoreTests() : IdempotencyStoreContract(new InMemoryContractShop());

public sealed class InMemoryInstancesTests() : InstancesContract(new InMemoryContractShop());

public sealed class InMemoryJobContentsTests() : JobContentsContract(new InMemoryContractShop());

public sealed class InMemoryJobRepositoryTests() : JobRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryLoginFailuresTests() : LoginFailuresContract(new InMemoryContractShop());

public sealed class InMemoryMediaStoreTests() : MediaStoreContract(new InMemoryContractShop());

public sealed class InMemoryOrderBatchStoreTests() : OrderBatchStoreContract(new InMemoryContractShop());

public sealed class InMemoryOneTimeTokenRepositoryTests() : OneTimeTokenRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryOrderReaderTests() : OrderReaderContract(new InMemoryContractShop());

public sealed class InMemoryOrderRepositoryTests() : OrderRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryChargeBatchStoreTests() : ChargeBatchStoreContract(new InMemoryContractShop());

public sealed class InMemoryPaymentRepositoryTests() : PaymentRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryProductBatchStoreTests() : ProductBatchStoreContract(new InMemoryContractShop());

public sealed class InMemoryProductRepositoryTests() : ProductRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryRefreshTokenRepositoryTests() : RefreshTokenRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryCommandBatcherTests() : CommandBatcherContract(new InMemoryContractShop());

public sealed class InMemorySessionStatusesTests() : SessionStatusesContract(new InMemoryContractShop());

public sealed class InMemorySettingsRepositoryTests() : SettingsRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryStockRepositoryTests() : StockRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryTagsTests() : TaxonRepositoryContract<Tag, TagId>(new InMemoryContractShop(), ATaxon.Tag);

public sealed class InMemoryTokenRequestsTests() : TokenRequestsContract(new InMemoryContractShop());

public sealed class InMemoryUnitOfWorkTests() : UnitOfWorkContract(new InMemoryContractShop());

public sealed class InMemoryWebhookDeliveryRepositoryTests() : WebhookDeliveryRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryWebhookEndpointRepositoryTests() : WebhookEndpointRepositoryContract(new InMemoryContractShop());

public sealed class InMemoryWishlistRepositoryTests() : WishlistRepositoryContract(new InMemoryContractShop());
