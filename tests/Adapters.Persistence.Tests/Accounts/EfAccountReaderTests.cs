using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Accounts;

public sealed class EfAccountReaderTests() : AccountReaderContract(new EfContractShop());
