using Shop.Domain.Accounts;
using Shop.Testing.Data;

namespace Shop.Testing.Stories;

/// <summary>The role of an actor relative to an order.</summary>
public enum Who
{
    Buyer,
    Stranger,
    FirstSeller,
    SecondSeller,
    Admin,
}

internal static class WhoExtensions
{
    public static Actor For(this Who who, BookedOrder order) => who switch
    {
        Who.Buyer => Scene.Buyers[order.Buyer],
        Who.Stranger => Scene.Buyers[(order.Buyer + 1) % Scene.Buyers.Length],
        Who.FirstSeller => Scene.Sellers[0],
        Who.SecondSeller => Scene.Sellers[1],
        _ => Some.Admin,
    };

    public static bool Sees(this Who who, BookedOrder order) => who is Who.Buyer or Who.Admin || order.Lines.Any(line => Sells(who, line.Product));

    public static bool SellsAllOf(this Who who, BookedOrder order) => order.Lines.All(line => Sells(who, line.Product));

    private static bool Sells(Who who, int product) =>
        Scene.SellerOf(product) is { } seller && (who, Scene.Sellers.IndexOf(seller)) is (Who.FirstSeller, 0) or (Who.SecondSeller, 1);
}
