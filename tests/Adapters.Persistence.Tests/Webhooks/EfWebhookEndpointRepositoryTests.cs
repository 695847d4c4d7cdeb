using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Webhooks;

public sealed class EfWebhookEndpointRepositoryTests() : WebhookEndpointRepositoryContract(new EfContractShop());
