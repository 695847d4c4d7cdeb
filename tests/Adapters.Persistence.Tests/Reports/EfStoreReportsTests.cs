using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Reports;

public sealed class EfStoreReportsTests() : StoreReportsContract(new EfContractShop());
