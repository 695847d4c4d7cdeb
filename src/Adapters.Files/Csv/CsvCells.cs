using System.Globalization;
using Shop.Application.Catalog.Products;
using Shop.Application.Jobs.Import;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Adapters.Files.Csv;

/// <summary>
/// Reads the cells of a record. An empty cell clears an optional field; for a required field, and for a missing column, the field is not
/// given.
/// </summary>
internal sealed class CsvCells(CsvRecord record, CsvHeader header)
{
    private readonly List<RowError> _errors = [];

    /// <summary>The errors of all cells that cannot be read.</summary>
    public IReadOnlyList<RowError> Errors => _errors;

    public ImportedProduct ToProduct(Currency storeCurrency)
    {
        var currency = Currency(storeCurrency);
        var fields = new ProductFields(
            Sku: new(true, Text("sku").Value ?? ""),
            Name: Needed("name"),
            Price: Price(currency),
            Description: Text("description"),
            BrandId: default,
            CategoryIds: default,
            TagIds: default,
            CollectionId: default,
            Unit: Text("unit"),
            SalePrice: SalePrice(currency),
            Status: Status(),
            Images: default,
            Slug: Slug());
        return new ImportedProduct(
            fields, Stock(), new ImportedTaxonomy(Text("brand"), Slugs("categories"), Slugs("tags"), Text("collection")));
    }

    private Optional<IReadOnlyList<string>> Slugs(string column) =>
        header.Field(record.Fields, column) is { } cell ? new(true, cell.Split('|', StringSplitOptions.RemoveEmptyEntries)) : default;

    private Optional<string?> Text(string column) =>
        header.Field(record.Fields, column) is { } cell ? new(true, cell.Length == 0 ? null : Nfc.Of(CsvText.Unguard(cell))) : default;

    private Optional<string> Needed(string column) => Text(column) is { IsGiven: true } text ? new(true, text.Value ?? "") : default;

    private Optional<string> Slug() => Cell("slug") is { } slug ? new(true, slug) : default;

    private Optional<Money> Price(Currency currency)
    {
        if (header.Field(record.Fields, "price") is not { } cell)
            return default;
        if (cell.Length == 0)
            Add("price", "required", "Must be given.");
        return Amount("price", cell, currency) is { } price ? new(true, price) : default;
    }

    private Optional<Money?> SalePrice(Currency currency) =>
        header.Field(record.Fields, "salePrice") is { } cell ? new(true, Amount("salePrice", cell, currency)) : default;

    private Currency Currency(Currency storeCurrency)
    {
        if (Cell("currency") is not { } code)
            return storeCurrency;
        if (Domain.Shared.Currency.IsCode(code))
            return Domain.Shared.Currency.Of(code);

        Add("currency", "invalid-value", "Must be an ISO 4217 code of three capital letters.");
        return storeCurrency;
    }

    private Optional<ProductStatus> Status()
    {
        if (Cell("status") is not { } cell)
            return default;
        if (EnumNames<ProductStatus>.TryParse(cell, out var status))
            return status;

        Add("status", "invalid-value", $"Must be one of: {string.Join(", ", EnumNames<ProductStatus>.All)}.");
        return default;
    }

    private Optional<int> Stock()
    {
        if (Cell("stock") is not { } cell)
            return default;
        if (int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var stock))
            return stock;

        Add("stock", "wrong-type", "Must be a whole number.");
        return default;
    }

    /// <summary>Null for an empty cell and for a cell with an error.</summary>
    private Money? Amount(string column, string cell, Currency currency)
    {
        if (cell.Length == 0)
            return null;
        if (!long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
            Add(column, "wrong-type", "Must be a whole number of minor units.");
        else if (amount is >= 0 and <= Money.MaxAmount)
            return Money.Of(amount, currency);
        else
            Add(column, "invalid-value", $"Must be from 0 to {Money.MaxAmount} minor units.");
        return null;
    }

    /// <summary>Null for an empty cell and a missing column.</summary>
    private string? Cell(string column) => header.Field(record.Fields, column) is { Length: > 0 } cell ? cell : null;

    private void Add(string column, string code, string detail) => _errors.Add(new RowError(record.Line, code, $"{column}: {detail}"));
}
