namespace Shop.Application.Ports;

/// <summary>Turns passwords into hashes that are slow to guess.</summary>
public interface IPasswordHasher
{
    Task<string> Hash(string password, CancellationToken cancellation);

    /// <summary>Takes the same time for a null hash, of an account that does not exist, as for any other.</summary>
    Task<PasswordCheck> Verify(string? hash, string password, CancellationToken cancellation);
}

/// <summary>What a comparison of a password with a hash says.</summary>
public enum PasswordCheck
{
    Wrong,
    Right,

    /// <summary>Right, and the hash was made with less work than today's.</summary>
    RightButOutdated,
}
