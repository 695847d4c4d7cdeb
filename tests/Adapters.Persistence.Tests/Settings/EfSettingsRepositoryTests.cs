using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Settings;

public sealed class EfSettingsRepositoryTests() : SettingsRepositoryContract(new EfContractShop());
