using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Orders;

public sealed class BatchedPaymentAttemptsTests() : PaymentAttemptsContract(new EfContractShop());
