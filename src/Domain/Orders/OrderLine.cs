using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Domain.Orders;

/// <summary>A variant as it was when it was ordered; later changes of the product do not affect it.</summary>
public sealed class OrderLine
{
    public const int MaxQuantity = 999;

    /// <summary>The position in the order, from 0.</summary>
    public int Position { get; }

    public VariantId VariantId { get; }

    public ProductId ProductId => VariantId.AsProduct();

    /// <summary>The seller of the product; null for a product of the store itself.</summary>
    public AccountId? SellerId { get; }

    public string Sku { get; }

    public string Name { get; }

    public int Quantity { get; }

    public Money UnitPrice { get; private set; } = null!;

    public Money Total => UnitPrice * Quantity;

    private OrderLine(int position, VariantId variantId, AccountId? sellerId, string sku, string name, int quantity)
    {
        Position = position;
        VariantId = variantId;
        SellerId = sellerId;
        Sku = sku;
        Name = name;
        Quantity = quantity;
    }

    /// <summary>Copies the data of the variant's product, with its effective price as the unit price.</summary>
    public static OrderLine Of(int position, VariantId variant, Product product, int quantity) =>
        new(position, variant, product.SellerId, product.Sku, product.Name, quantity) { UnitPrice = product.EffectivePrice };

    /// <summary>A line as it was stored.</summary>
    public static OrderLine Stored(int position, VariantId variant, AccountId? seller, string sku, string name, int quantity, Money unitPrice) =>
        new(position, variant, seller, sku, name, quantity) { UnitPrice = unitPrice };
}
