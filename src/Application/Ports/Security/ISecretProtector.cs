namespace Shop.Application.Ports.Security;

/// <summary>Encrypts secrets that have to be stored and used again, with a key that is not in the database.</summary>
public interface ISecretProtector
{
    /// <summary>Returns the encrypted secret, which names its key.</summary>
    /// <param name="owner">The id of what has the secret; the result cannot be revealed as a secret of anything else.</param>
    string Protect(string secret, string owner);

    /// <summary>
    /// Returns the secret; null when it was encrypted with an unknown key or for another owner, or was changed. What an earlier version stored
    /// without encryption is returned as it is.
    /// </summary>
    string? Reveal(string stored, string owner);

    /// <summary>Whether it is encrypted, and with the key that encrypts now.</summary>
    bool IsCurrent(string stored);
}
