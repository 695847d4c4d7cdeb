using Shop.Testing.Contracts;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.InMemory;

public sealed class InMemorySessionStatusesTests() : SessionStatusesContract(new InMemoryContractShop());
