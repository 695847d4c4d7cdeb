using Shop.Application.Ports;

namespace Shop.Testing.Fakes;

/// <summary>Writes the password behind a word that stands for the work put into it.</summary>
public sealed class FakePasswordHasher : IPasswordHasher
{
    /// <summary>What today's hashes begin with; change it and the hashes made before are outdated.</summary>
    public string Work { get; set; } = "hashed";

    /// <summary>How many passwords were compared with a hash, of somebody or of nobody.</summary>
    public int Comparisons { get; private set; }

    public Task<string> Hash(string password, CancellationToken cancellation) => Task.FromResult($"{Work}:{password}");

    public Task<PasswordCheck> Verify(string? hash, string password, CancellationToken cancellation)
    {
        Comparisons++;
        return Task.FromResult(
            hash == $"{Work}:{password}" ? PasswordCheck.Right
            : hash?.EndsWith($":{password}", StringComparison.Ordinal) == true ? PasswordCheck.RightButOutdated
            : PasswordCheck.Wrong);
    }
}
