using Shop.Testing.Contracts;

namespace Shop.Adapters.Persistence.Tests.Wishlists;

public sealed class EfWishlistRepositoryTests() : WishlistRepositoryContract(new EfContractShop());
