using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class EfCatalogChangesTests() : CatalogChangesContract(new EfContractShop());
