using System.Text.Json;
using Shop.Adapters.Site.Shared.Errors;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Products;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Admin.Products;

/// <summary>A product as it is typed into its form.</summary>
public sealed class ProductDraft
{
    /// <summary>The names of the fields in faults.</summary>
    public static readonly IReadOnlyCollection<string> Fields =
        ["name", "sku", "price", "salePrice", "brandId", "categoryIds", "tagIds", "collectionId", "description", "unit", "status", "images", "stock"];

    public string Name { get; set; } = "";

    public string Sku { get; set; } = "";

    public string Price { get; set; } = "";

    public string SalePrice { get; set; } = "";

    public BrandReference? Brand { get; set; }

    public IReadOnlyList<TaxonOf<CategoryId>> Categories { get; set; } = [];

    public IReadOnlyList<TaxonOf<TagId>> Tags { get; set; } = [];

    public TaxonOf<CollectionId>? Collection { get; set; }

    public string Unit { get; set; } = "";

    public string Description { get; set; } = "";

    public ProductStatus Status { get; set; } = ProductStatus.Draft;

    /// <summary>The initial quantity on hand; only for a new product.</summary>
    public string OnHand { get; set; } = "0";

    public IReadOnlyList<ProductImage> Images { get; set; } = [];

    /// <summary>What is chosen and not typed, as text.</summary>
    internal string Chosen => JsonSerializer.Serialize(new Choice(Brand, Categories, Tags, Collection, Images), ShopJson.Options);

    public static ProductDraft Of(ProductDetails product) => new()
    {
        Name = product.Name,
        Sku = product.Sku,
        Price = Display.Typed(product.Price),
        SalePrice = product.SalePrice is { } sale ? Display.Typed(sale) : "",
        Brand = product.Brand,
        Categories = product.Categories,
        Tags = product.Tags,
        Collection = product.Collection,
        Unit = product.Unit ?? "",
        Description = product.Description ?? "",
        Status = product.Status,
        Images = product.Images,
    };

    /// <summary>Chooses again; text that is nothing of the kind changes nothing.</summary>
    internal void Choose(string chosen)
    {
        try
        {
            if (JsonSerializer.Deserialize<Choice>(chosen, ShopJson.Options) is { Categories: { } categories, Tags: { } tags, Images: { } images } choice)
                (Brand, Categories, Tags, Collection, Images) = (choice.Brand, categories, tags, choice.Collection, images);
        }
        catch (JsonException)
        {
            return;
        }
    }

    /// <summary>Null when an amount cannot be read; then its fault is added.</summary>
    internal ProductFields? ToFields(Currency currency, FormFaults faults, Texts texts)
    {
        var price = AmountOf("price", Price, currency, faults, texts);
        var sale = string.IsNullOrWhiteSpace(SalePrice) ? null : AmountOf("salePrice", SalePrice, currency, faults, texts);
        if (faults.Any)
            return null;

        return new ProductFields(
            Sku.Trim(),
            Name.Trim(),
            price!,
            Text(Description),
            Brand?.Id,
            new Optional<IReadOnlyList<CategoryId>>(true, [.. Categories.Select(category => category.Id)]),
            new Optional<IReadOnlyList<TagId>>(true, [.. Tags.Select(tag => tag.Id)]),
            Collection?.Id,
            Text(Unit),
            sale,
            Status,
            new Optional<IReadOnlyList<ProductImage>>(true, Images),
            default);
    }

    /// <summary>The values, by the names of their fields on the page.</summary>
    internal IEnumerable<(string Field, string Value)> Shown(Texts texts) =>
    [
        (texts["Name"], Name),
        (texts["SKU"], Sku),
        (texts["Price"], Price),
        (texts["Sale price"], SalePrice),
        (texts["Brand"], Brand?.Name ?? ""),
        (texts["Categories"], string.Join(", ", Categories.Select(category => category.Name))),
        (texts["Tags"], string.Join(", ", Tags.Select(tag => tag.Name))),
        (texts["Collection"], Collection?.Name ?? ""),
        (texts["Unit"], Unit),
        (texts["Status"], texts[Status.ToString()]),
        (texts["Description"], Description),
        (texts["Pictures"], string.Join(", ", Images.Select(image => image.Alt is null ? image.Url : $"{image.Alt} ({image.Url})"))),
        (texts["On hand"], OnHand),
    ];

    private static Money? AmountOf(string field, string typed, Currency currency, FormFaults faults, Texts texts)
    {
        if (Amount.Parse(typed, currency) is { } amount)
            return Money.Of(amount, currency);

        faults.Add(field, texts["Must be an amount such as {0}.", Display.Typed(Money.Of(1290, currency))]);
        return null;
    }

    private static string? Text(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private sealed record Choice(
        BrandReference? Brand,
        IReadOnlyList<TaxonOf<CategoryId>> Categories,
        IReadOnlyList<TaxonOf<TagId>> Tags,
        TaxonOf<CollectionId>? Collection,
        IReadOnlyList<ProductImage> Images);
}
