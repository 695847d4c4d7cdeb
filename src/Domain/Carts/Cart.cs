using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Domain.Carts;

/// <summary>The variants that an account or a guest intends to order. Prices are not fixed and stock is not reserved.</summary>
public sealed class Cart : AggregateRoot
{
    public const int MaxLines = Order.MaxLines;

    /// <summary>The lifetime of a guest's cart after its last change.</summary>
    public static readonly TimeSpan GuestLifetime = TimeSpan.FromDays(30);

    public CartId Id { get; }

    /// <summary>Null for the cart of a guest.</summary>
    public AccountId? OwnerId { get; }

    /// <summary>SHA-256 of the guest's token, lower-case hex; the token itself is not stored. Null for the cart of an account.</summary>
    public string? TokenHash { get; }

    /// <summary>Null for the cart of an account, which does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>Each variant once, in the order of addition; at most 100.</summary>
    public IReadOnlyList<CartLine> Lines { get; private set; } = [];

    private Cart(CartId id, AccountId? ownerId, string? tokenHash) => (Id, OwnerId, TokenHash) = (id, ownerId, tokenHash);

    public static Cart Of(CartOwner owner, DateTimeOffset at) => new(CartId.New(at), owner.Account, owner.TokenHash)
    {
        ExpiresAt = owner.Account is null ? at + GuestLifetime : null,
    };

    public bool IsLive(DateTimeOffset at) => ExpiresAt is null || at < ExpiresAt;

    /// <summary>
    /// Sets the quantity of a variant and adds the variant when it is missing. Rejects a 101st variant with <c>cart-full</c>.
    /// </summary>
    public void Put(VariantId variant, int quantity, DateTimeOffset at)
    {
        var line = new CartLine(variant, quantity);
        if (Contains(variant))
        {
            Change([.. Lines.Select(other => other.VariantId == variant ? line : other)], at);
            return;
        }

        if (Lines.Count == MaxLines)
            throw CartErrors.Full();

        Change([.. Lines, line], at);
    }

    public void Remove(VariantId variant, DateTimeOffset at) => Change([.. Lines.Where(line => line.VariantId != variant)], at);

    public void Clear(DateTimeOffset at) => Change([], at);

    /// <summary>
    /// Adds the lines of a guest's cart; a variant of both carts gets the larger quantity. All variants of this cart stay; of the guest's
    /// cart, those beyond the 100th variant are left out.
    /// </summary>
    public void Merge(Cart guest, DateTimeOffset at)
    {
        var quantities = guest.Lines.ToDictionary(line => line.VariantId, line => line.Quantity);
        var own = Lines.Select(line => line with { Quantity = Math.Max(line.Quantity, quantities.GetValueOrDefault(line.VariantId)) });
        var added = guest.Lines.Where(line => !Contains(line.VariantId));
        Change([.. own.Concat(added).Take(MaxLines)], at);
    }

    /// <summary>Rejects an empty cart with <c>cart-empty</c>.</summary>
    public void EnsureNotEmpty()
    {
        if (Lines.Count == 0)
            throw CartErrors.Empty();
    }

    private bool Contains(VariantId variant) => Lines.Any(line => line.VariantId == variant);

    private void Change(IReadOnlyList<CartLine> lines, DateTimeOffset at)
    {
        Lines = lines;
        if (ExpiresAt is not null)
            ExpiresAt = at + GuestLifetime;
    }
}
