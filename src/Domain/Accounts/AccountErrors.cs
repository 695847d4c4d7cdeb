using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>What accounts refuse.</summary>
public static class AccountErrors
{
    public static DomainException EmailInvalid() => new("email-invalid", "This is not an e-mail address.");

    public static DomainException EmailTaken() =>
        new("email-taken", "An account with this e-mail address exists.", new Fault("email", "email-taken", "Is taken."));

    /// <summary>One answer for a wrong password, an unknown and a disabled account, so that none can be told from another.</summary>
    public static DomainException InvalidCredentials() => new("invalid-credentials", "E-mail address or password is wrong.");

    public static DomainException RefreshTokenInvalid() => new("refresh-token-invalid", "The refresh token is not valid any more.");

    public static DomainException NotFound(AccountId id) => new("account-not-found", $"There is no account {id}.");

    public static DomainException FieldNotOfRole(string field, AccountRole role) =>
        new("field-not-allowed", $"'{field}' is not a field of a {role} account.".ToLowerInvariant(),
            new Fault(field, "field-not-allowed", "Is not a field of this kind of account."));
}
