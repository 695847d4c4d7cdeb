namespace Shop.Application.Audit;

/// <summary>What was done: to an account what matters to its security, to everything else any change.</summary>
public enum AuditAction
{
    Created,
    Changed,

    /// <summary>What is on hand of a product was set or adjusted; sales are told by their order.</summary>
    StockChanged,
    LoggedIn,
    LoginFailed,

    /// <summary>The failure that makes an account wait.</summary>
    LoginLocked,

    /// <summary>A refresh token came back that was used before; the session is over.</summary>
    RefreshTokenReused,
    LoggedOut,
    EmailChanged,
    PasswordChanged,
    RoleChanged,
    StatusChanged,
    Deleted,
}
