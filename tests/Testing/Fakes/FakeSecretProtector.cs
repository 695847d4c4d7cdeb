using System.Text;
using Shop.Application.Ports.Security;

namespace Shop.Testing.Fakes;

/// <summary>Hides secrets from a search for them, with keys that are names.</summary>
public sealed class FakeSecretProtector : ISecretProtector
{
    private const string Prefix = "fake:";

    private string[] _keys = ["key"];

    /// <summary>The first one encrypts, and all decrypt.</summary>
    public void ReplaceKeys(params string[] keys) => _keys = keys;

    public string Protect(string secret, string owner) => $"{Prefix}{_keys[0]}:{owner}:{Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))}";

    public string? Reveal(string stored, string owner)
    {
        if (!stored.StartsWith(Prefix, StringComparison.Ordinal))
            return stored;

        var parts = stored.Split(':');
        return _keys.Contains(parts[1], StringComparer.Ordinal) && parts[2] == owner ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[3])) : null;
    }

    public bool IsCurrent(string stored) => stored.StartsWith($"{Prefix}{_keys[0]}:", StringComparison.Ordinal);
}
