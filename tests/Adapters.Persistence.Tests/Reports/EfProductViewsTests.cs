using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Reports;

public sealed class EfProductViewsTests() : ProductViewsContract(new EfContractShop());
