using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Security;

/// <summary>Hashes and verifies passwords with a deliberately slow function; spellings that look alike are equal (RFC 8265).</summary>
/// <remarks>
/// Throws <see cref="OverloadedException"/> when too many calls are queued. Calls for other purposes never take what log-ins need.
/// </remarks>
public interface IPasswordHasher
{
    Task<string> Hash(string password, CancellationToken cancellation);

    /// <summary>Verifies a password. Takes the same time for a null hash, which stands for an unknown account.</summary>
    Task<PasswordCheck> Verify(string? hash, string password, PasswordPurpose purpose, CancellationToken cancellation);
}

/// <summary>The purpose of a verification.</summary>
public enum PasswordPurpose
{
    LogIn,

    /// <summary>Confirms a change of the own account.</summary>
    Confirmation,
}

/// <summary>The result of a verification.</summary>
public enum PasswordCheck
{
    Wrong,
    Right,

    /// <summary>The password is correct and its hash was made with a lower cost than the current one.</summary>
    RightButOutdated,
}
