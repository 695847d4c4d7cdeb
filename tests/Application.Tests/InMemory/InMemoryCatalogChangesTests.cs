using Shop.Testing.Contracts;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.InMemory;

public sealed class InMemoryCatalogChangesTests() : CatalogChangesContract(new InMemoryContractShop());
