using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Payments;

public sealed class EfPaymentRepositoryTests() : PaymentRepositoryContract(new EfContractShop());
