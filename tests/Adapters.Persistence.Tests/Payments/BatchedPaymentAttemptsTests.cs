using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Payments;

public sealed class BatchedPaymentAttemptsTests() : PaymentAttemptsContract(new EfContractShop());
