namespace Shop.Domain.Accounts;

/// <summary>What an account may do: buy, sell its own products, or run the store.</summary>
public enum AccountRole
{
    Buyer,
    Seller,
    Admin,
}
