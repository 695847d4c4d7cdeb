using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Jobs;

public sealed class EfJobContentsTests() : JobContentsContract(new EfContractShop());
