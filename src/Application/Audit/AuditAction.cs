namespace Shop.Application.Audit;

/// <summary>The action of an audit entry: security-relevant actions on accounts, and any change of other resources.</summary>
public enum AuditAction
{
    Created,
    Changed,

    /// <summary>The quantity on hand was set or adjusted. Sales are recorded by their order.</summary>
    StockChanged,
    LoggedIn,
    LoginFailed,

    /// <summary>The failed login that locked the account for the client address.</summary>
    LoginLocked,

    /// <summary>A used refresh token was presented again; its session was ended.</summary>
    RefreshTokenReused,
    LoggedOut,

    /// <summary>A session was ended from the list of sessions.</summary>
    SessionEnded,
    EmailChanged,
    EmailVerified,
    PasswordChanged,

    /// <summary>A password was set by a mailed token; all sessions were ended.</summary>
    PasswordReset,
    RoleChanged,
    StatusChanged,
    Deleted,
}
