using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class EfCatalogSearchTests() : CatalogSearchContract(new EfContractShop());
