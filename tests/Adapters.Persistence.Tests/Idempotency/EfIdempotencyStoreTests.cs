using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Idempotency;

public sealed class EfIdempotencyStoreTests() : IdempotencyStoreContract(new EfContractShop());
