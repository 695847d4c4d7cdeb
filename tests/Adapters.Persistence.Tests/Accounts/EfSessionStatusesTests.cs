using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Accounts;

public sealed class EfSessionStatusesTests() : SessionStatusesContract(new EfContractShop());
