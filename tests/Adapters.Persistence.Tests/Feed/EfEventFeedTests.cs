using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Feed;

public sealed class EfEventFeedTests() : EventFeedContract(new EfContractShop());
