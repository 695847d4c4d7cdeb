using Shop.Application.Catalog;
using Shop.Testing.Data;

namespace Shop.Testing.Stories.Deeds;

/// <param name="Delta">Not 0; negative to remove stock.</param>
public sealed record Restock(int Product, int Delta) : Deed
{
    public override Act On(Scene scene)
    {
        var product = Product % scene.Products.Length;
        return new Act(
            () => scene.Send(new AdjustStock(Some.Admin, scene.Products[product], Delta, "Counted.")),
            books => books.Available(product) + Delta < 0
                ? Forecast.Refused(books, "insufficient-stock")
                : Forecast.Of(books, books with { Received = books.Received.SetItem(product, books.Received[product] + Delta) }));
    }

    public override string ToString() => Delta > 0 ? $"{Delta} of product {Product} come in" : $"{-Delta} of product {Product} are gone";
}
