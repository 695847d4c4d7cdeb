namespace Shop.Domain.Accounts.Tokens;

/// <summary>What a one-time token is good for.</summary>
public enum TokenPurpose
{
    /// <summary>Sets a new password without the old one.</summary>
    PasswordReset,

    /// <summary>Proves that the holder of the account reads its e-mail.</summary>
    EmailVerification,
}
