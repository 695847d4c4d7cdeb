namespace Shop.Domain.Accounts;

/// <summary>The permissions of an account: buy, sell its own products, or administer the store.</summary>
public enum AccountRole
{
    Buyer,
    Seller,
    Admin,
}
