using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Events;

public sealed class EfEventFeedTests() : EventFeedContract(new EfContractShop());
