namespace Shop.Adapters.Site.Storefront.Orders;

/// <summary>The values of the checkout form.</summary>
public sealed class CheckoutInput : AddressInput
{
    /// <summary>Identifies the form, so that posting it twice places one order.</summary>
    public string? Key { get; set; }

    /// <summary>The total that the form showed, in minor units.</summary>
    public long? SeenTotal { get; set; }

    public string? PaymentMethod { get; set; }
}
