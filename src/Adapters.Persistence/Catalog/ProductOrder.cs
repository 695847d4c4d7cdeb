using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>The orders in which products are listed. Ids sort by time, so newest first needs no other key.</summary>
internal static class ProductOrder
{
    public static IQueryable<Product> InOrder(this IQueryable<Product> products, ProductSort sort, Cursor? cursor)
    {
        var after = cursor is null ? null : KeysOf(sort, cursor);
        return sort switch
        {
            ProductSort.PriceAscending => products.ByPrice(after),
            ProductSort.PriceDescending => products.ByPriceDescending(after),
            ProductSort.NameAscending => products.ByName(after),
            ProductSort.NameDescending => products.ByNameDescending(after),
            _ => products.Newest(after),
        };
    }

    public static Cursor CursorAt(ProductRow row, ProductSort sort)
    {
        var id = row.Product.Id.ToString();
        return sort switch
        {
            ProductSort.PriceAscending or ProductSort.PriceDescending =>
                new Cursor(sort.ToString(), row.Product.EffectivePrice.Amount.ToString(CultureInfo.InvariantCulture), id),
            ProductSort.NameAscending or ProductSort.NameDescending => new Cursor(sort.ToString(), row.FoldedName, id),
            _ => new Cursor(sort.ToString(), id),
        };
    }

    /// <summary>A cursor begins with the order it was made by, for in another one its keys mean something else.</summary>
    private static Cursor KeysOf(ProductSort sort, Cursor cursor) =>
        cursor.Text(0) == sort.ToString() ? new Cursor([.. cursor.Keys.Skip(1)]) : throw CursorErrors.Invalid();

    private static IQueryable<Product> Newest(this IQueryable<Product> products, Cursor? after)
    {
        if (after is not null)
        {
            var id = after.Id<ProductId>(0);
            products = products.Where(p => EF.Functions.LessThan(ValueTuple.Create(p.Id), ValueTuple.Create(id)));
        }

        return products.OrderByDescending(p => p.Id);
    }

    private static IQueryable<Product> ByPrice(this IQueryable<Product> products, Cursor? after)
    {
        if (after is not null)
        {
            var (price, id) = (after.Number(0), after.Id<ProductId>(1));
            products = products.Where(p => EF.Functions.GreaterThan(
                ValueTuple.Create(EF.Property<long>(p, ProductConfiguration.EffectivePrice), p.Id), ValueTuple.Create(price, id)));
        }

        return products.OrderBy(p => EF.Property<long>(p, ProductConfiguration.EffectivePrice)).ThenBy(p => p.Id);
    }

    private static IQueryable<Product> ByPriceDescending(this IQueryable<Product> products, Cursor? after)
    {
        if (after is not null)
        {
            var (price, id) = (after.Number(0), after.Id<ProductId>(1));
            products = products.Where(p => EF.Functions.LessThan(
                ValueTuple.Create(EF.Property<long>(p, ProductConfiguration.EffectivePrice), p.Id), ValueTuple.Create(price, id)));
        }

        return products.OrderByDescending(p => EF.Property<long>(p, ProductConfiguration.EffectivePrice)).ThenByDescending(p => p.Id);
    }

    private static IQueryable<Product> ByName(this IQueryable<Product> products, Cursor? after)
    {
        if (after is not null)
        {
            var (name, id) = (after.Text(0), after.Id<ProductId>(1));
            products = products.Where(p => EF.Functions.GreaterThan(
                ValueTuple.Create(EF.Property<string>(p, ProductConfiguration.FoldedName), p.Id), ValueTuple.Create(name, id)));
        }

        return products.OrderBy(p => EF.Property<string>(p, ProductConfiguration.FoldedName)).ThenBy(p => p.Id);
    }

    private static IQueryable<Product> ByNameDescending(this IQueryable<Product> products, Cursor? after)
    {
        if (after is not null)
        {
            var (name, id) = (after.Text(0), after.Id<ProductId>(1));
            products = products.Where(p => EF.Functions.LessThan(
                ValueTuple.Create(EF.Property<string>(p, ProductConfiguration.FoldedName), p.Id), ValueTuple.Create(name, id)));
        }

        return products.OrderByDescending(p => EF.Property<string>(p, ProductConfiguration.FoldedName)).ThenByDescending(p => p.Id);
    }
}
