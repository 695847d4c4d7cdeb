using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Inventory;

public sealed class EfStockRepositoryTests() : StockRepositoryContract(new EfContractShop());
