using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Accounts;

public sealed class EfAccountRepositoryTests() : AccountRepositoryContract(new EfContractShop());
