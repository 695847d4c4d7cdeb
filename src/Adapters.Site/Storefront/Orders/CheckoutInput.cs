namespace Shop.Adapters.Site.Storefront.Orders;

/// <summary>The values of the checkout form.</summary>
public sealed class CheckoutInput : AddressInput
{
    /// <summary>Identifies the form, so that posting it twice places one order.</summary>
    public string? Key { get; set; }

    /// <summary>The total that the form showed, in minor units.</summary>
    public long? SeenTotal { get; set; }

    public string? PaymentMethod { get; set; }

    /// <summary>Fills in what was typed into the form before, by the names of its fields.</summary>
    public void Fill(IReadOnlyDictionary<string, string> typed)
    {
        string? In(string name) => typed.GetValueOrDefault($"Input.{name}");
        (Key, PaymentMethod) = (In(nameof(Key)), In(nameof(PaymentMethod)));
        (Name, Line1, Line2, City, Region, PostalCode, Country) =
            (In(nameof(Name)), In(nameof(Line1)), In(nameof(Line2)), In(nameof(City)), In(nameof(Region)), In(nameof(PostalCode)), In(nameof(Country)));
    }
}
