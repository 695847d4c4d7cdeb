using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>Domain errors of accounts.</summary>
public static class AccountErrors
{
    public static DomainException EmailInvalid() => new("email-invalid", "The e-mail address is not valid.");

    public static DomainException EmailTaken() =>
        new("email-taken", "An account with this e-mail address already exists.", new Fault("email", "email-taken", "Is taken."));

    public static DomainException StoreNameTaken() =>
        new("store-name-taken", "Another seller has this store name, or a similar one.",
            new Fault("storeName", "store-name-taken", "Is taken, or too similar to one that is."));

    /// <summary>
    /// The same error for a wrong password, an unknown account and a disabled account, so that a client cannot distinguish them.
    /// </summary>
    public static DomainException InvalidCredentials() => new("invalid-credentials", "E-mail address or password is wrong.");

    /// <summary>Too many failed logins for one account from one client address.</summary>
    public static DomainException TooManyFailedLogins(TimeSpan wait) =>
        new("too-many-failed-logins", "Too many failed logins. Wait before the next attempt.") { RetryAfter = wait };

    /// <summary>Too many requests of one account that hash a password.</summary>
    public static DomainException TooManyPasswordChanges(TimeSpan wait) =>
        new("quota-exceeded", "Too many changes with a password. Wait before the next one.") { RetryAfter = wait };

    public static DomainException PasswordWrong(string field) =>
        new("password-wrong", "The password is wrong.", new Fault(field, "password-wrong", "Is not the account's password."));

    public static DomainException PasswordRequired(string field) =>
        new("password-required", "The password is required, or a recent log-in.", new Fault(field, "password-required", "Must be given some time after the log-in."));

    public static DomainException PasswordUnchanged() =>
        new("password-unchanged", "The new password must differ from the current password.",
            new Fault("newPassword", "password-unchanged", "Must differ from the current password."));

    public static DomainException LastAdmin() => new("last-admin", "The last active admin cannot be removed, disabled or demoted.");

    public static DomainException SelfRemoval() => new("self-removal", "Admins cannot remove, disable or demote themselves; another admin can.");

    public static DomainException RefreshTokenInvalid() => new("refresh-token-invalid", "The refresh token is not valid.");

    /// <summary>The same error for an unknown, used, replaced and expired token, so that a client cannot distinguish them.</summary>
    public static DomainException TokenInvalid() =>
        new("token-invalid", "The token is not valid. Request a new one.", new Fault("token", "token-invalid", "Is not valid."));

    public static DomainException EmailNotVerified() =>
        new("email-not-verified", "Verify the e-mail address of the account before publishing products; drafts can be stored.",
            new Fault("status", "email-not-verified", "Must be draft until the e-mail address is verified."));

    public static DomainException SessionNotFound(SessionId id) => new("session-not-found", $"There is no session {id}.");

    public static DomainException NotFound(AccountId id) => new("account-not-found", $"There is no account {id}.");

    public static DomainException AddressIncomplete(IReadOnlyList<string> missing) =>
        new("invalid-request", "A shipping address needs all of its required members.",
            [.. missing.Select(member => new Fault($"shippingAddress/{member}", "required", "Must be given."))]);

    public static DomainException FieldsNotOfRole(IReadOnlyList<string> fields, AccountRole role) =>
        new("field-not-allowed", $"An account with the role {role.ToString().ToLowerInvariant()} does not have: {string.Join(", ", fields)}.",
            [.. fields.Select(field => new Fault(field, "field-not-allowed", "Is not a field of accounts with this role."))]);
}
