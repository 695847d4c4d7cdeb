using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;

namespace Shop.Adapters.Persistence.Catalog.Batches;

/// <summary>Statements that write any number of products.</summary>
internal sealed class ProductRows(IModel model)
{
    private static readonly ConditionalWeakTable<IModel, ProductRows> s_made = [];

    private readonly RowWriter<Product> _products = RowWriter<Product>.Of(model, product => product);
    private readonly RowWriter<VariantRecord> _variants = RowWriter<VariantRecord>.Of(model, variant => variant);
    private readonly RowWriter<Stock> _stocks = RowWriter<Stock>.Of(model, stock => stock);
    private readonly RowWriter<StockMovement> _movements = RowWriter<StockMovement>.Of(model, movement => movement);
    private readonly RowWriter<Product> _changedProducts = RowWriter<Product>.UpdateOf(model);
    private readonly RowWriter<Stock> _changedStocks = RowWriter<Stock>.UpdateOf(model);

    /// <summary>The statements of a model, which are made once.</summary>
    public static ProductRows For(IModel model) => s_made.GetValue(model, model => new ProductRows(model));

    /// <summary>The changed ones first: a new product may take the name that one of them gives up.</summary>
    public IEnumerable<NpgsqlBatchCommand> Of(ProductBatchChanges changes)
    {
        if (changes.Changed.Count > 0)
            yield return _changedProducts.Write(changes.Changed);
        if (changes.ChangedStocks.Count > 0)
            yield return _changedStocks.Write(changes.ChangedStocks);
        if (changes.Added.Count > 0)
        {
            yield return _products.Write([.. changes.Added.Select(added => added.Product)]);
            yield return _variants.Write([.. changes.Added.Select(added => VariantRecord.DefaultOf(added.Product))]);
            yield return _stocks.Write([.. changes.Added.Select(added => added.Stock!)]);
        }

        if (changes.Movements.ToList() is { Count: > 0 } movements)
            yield return _movements.Write(movements);
    }
}
