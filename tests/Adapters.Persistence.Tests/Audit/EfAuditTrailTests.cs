using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Audit;

public sealed class EfAuditTrailTests() : AuditTrailContract(new EfContractShop());
