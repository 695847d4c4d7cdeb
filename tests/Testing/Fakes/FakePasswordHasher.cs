using Shop.Application.Ports.Security;


namespace Shop.Testing.Fakes;

/// <summary>Stores the plain password after a prefix that stands for the work factor.</summary>
public sealed class FakePasswordHasher : IPasswordHasher
{
    /// <summary>The prefix of current hashes; after a change, earlier hashes are outdated.</summary>
    public string Work { get; set; } = "hashed";

    /// <summary>Number of comparisons, including those for unknown accounts.</summary>
    public int Comparisons { get; private set; }

    /// <summary>Number of hashed passwords.</summary>
    public int Hashed { get; private set; }

    public Task<string> Hash(string password, CancellationToken cancellation)
    {
        Hashed++;
        return Task.FromResult($"{Work}:{password}");
    }

    public Task<PasswordCheck> Verify(string? hash, string password, PasswordPurpose purpose, CancellationToken cancellation)
    {
        Comparisons++;
        return Task.FromResult(
            hash == $"{Work}:{password}" ? PasswordCheck.Right
            : hash?.EndsWith($":{password}", StringComparison.Ordinal) == true ? PasswordCheck.RightButOutdated
            : PasswordCheck.Wrong);
    }
}
