using Shop.Domain.Accounts;
using Shop.Testing.Data;

namespace Shop.Testing.ModelBased;

/// <summary>The role of an actor relative to an order.</summary>
public enum CallerRole
{
    Buyer,
    Stranger,
    FirstSeller,
    SecondSeller,
    Admin,
}

internal static class CallerRoleExtensions
{
    public static Actor For(this CallerRole who, ExpectedOrder order) => who switch
    {
        CallerRole.Buyer => ModelRun.Buyers[order.Buyer],
        CallerRole.Stranger => ModelRun.Buyers[(order.Buyer + 1) % ModelRun.Buyers.Length],
        CallerRole.FirstSeller => ModelRun.Sellers[0],
        CallerRole.SecondSeller => ModelRun.Sellers[1],
        _ => Some.Admin,
    };

    public static bool Sees(this CallerRole who, ExpectedOrder order) => who is CallerRole.Buyer or CallerRole.Admin || order.Lines.Any(line => Sells(who, line.Product));

    public static bool SellsAllOf(this CallerRole who, ExpectedOrder order) => order.Lines.All(line => Sells(who, line.Product));

    private static bool Sells(CallerRole who, int product) =>
        ModelRun.SellerOf(product) is { } seller && (who, ModelRun.Sellers.IndexOf(seller)) is (CallerRole.FirstSeller, 0) or (CallerRole.SecondSeller, 1);
}
