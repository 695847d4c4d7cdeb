using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Orders;

public sealed class BatchedOrderPlacementTests() : OrderPlacementContract(new EfContractShop());
