using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Carts;

public sealed class EfCartRepositoryTests() : CartRepositoryContract(new EfContractShop());
