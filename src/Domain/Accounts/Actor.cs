namespace Shop.Domain.Accounts;

/// <summary>Who is asking, and in which role.</summary>
public sealed record Actor(AccountId Id, AccountRole Role)
{
    public bool IsAdmin => Role == AccountRole.Admin;
}
