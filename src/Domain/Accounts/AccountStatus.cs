namespace Shop.Domain.Accounts;

/// <summary>Whether an account may log in.</summary>
public enum AccountStatus
{
    Active,
    Disabled,
}
