using Shop.Application.Ports.Security;


namespace Shop.Adapters.Persistence.Tests.Upgrades;

/// <summary>Accepts one password and stores a constant instead of its hash, so that a dump has no hash of a password.</summary>
internal sealed class FixedHasher : IPasswordHasher
{
    public const string Password = "Correct-horse-1";

    public Task<string> Hash(string password, CancellationToken cancellation) => Task.FromResult("not-a-hash");

    public Task<PasswordCheck> Verify(string? hash, string password, PasswordPurpose purpose, CancellationToken cancellation) =>
        Task.FromResult(hash is not null && password == Password ? PasswordCheck.Right : PasswordCheck.Wrong);
}
