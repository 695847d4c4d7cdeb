using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class EfUnitOfWorkTests() : UnitOfWorkContract(new EfContractShop());
