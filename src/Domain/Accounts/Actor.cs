namespace Shop.Domain.Accounts;

/// <summary>The account on whose behalf a use case runs, with its role.</summary>
public sealed record Actor(AccountId Id, AccountRole Role)
{
    public bool IsAdmin => Role == AccountRole.Admin;
}
