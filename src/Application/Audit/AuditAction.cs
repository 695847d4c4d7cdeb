namespace Shop.Application.Audit;

/// <summary>What can be done to an account that matters to its security.</summary>
public enum AuditAction
{
    Created,
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
