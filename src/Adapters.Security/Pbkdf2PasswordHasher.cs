using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Shop.Application.Ports.Security;
using Shop.Domain.Shared.Texts;

namespace Shop.Adapters.Security;

/// <summary>
/// PBKDF2 with HMAC-SHA-512. At least one processor remains free for other requests; further hashes wait in a queue with a limit.
/// </summary>
internal sealed class Pbkdf2PasswordHasher : IPasswordHasher, IDisposable
{
    /// <summary>The minimum of OWASP's Application Security Verification Standard 5.0 for this function.</summary>
    public const int Iterations = 210_000;

    /// <summary>The queue limit; on two processors the last entry waits about ten seconds.</summary>
    private const int MaxWaiting = 128;

    private static readonly object Nobody = new();

    private readonly int _iterations;
    private readonly PasswordHasher<object> _hasher;
    private readonly Lazy<string> _hashOfNobody;
    private readonly HashingConcurrency _permits = new(Math.Max(1, Environment.ProcessorCount - 1), MaxWaiting);

    public Pbkdf2PasswordHasher(int iterations = Iterations)
    {
        _iterations = iterations;
        _hasher = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        _hashOfNobody = new Lazy<string>(() => _hasher.HashPassword(Nobody, RandomNumberGenerator.GetHexString(32)));
    }

    public Task<string> Hash(string password, CancellationToken cancellation) =>
        _permits.Take(() => _hasher.HashPassword(Nobody, Nfc.Of(password)), isLogin: false, cancellation);

    public Task<PasswordCheck> Verify(string? hash, string password, PasswordPurpose purpose, CancellationToken cancellation) =>
        _permits.Take(() => Compare(hash ?? _hashOfNobody.Value, Nfc.Of(password)), purpose == PasswordPurpose.LogIn, cancellation);

    public void Dispose() => _permits.Dispose();

    private PasswordCheck Compare(string hash, string password)
    {
        var result = _hasher.VerifyHashedPassword(Nobody, hash, password);

        // HMAC pads short keys with zeros, so a password and the same password with trailing zeros have the same hash.
        if (password.Contains('\0', StringComparison.Ordinal))
            return PasswordCheck.Wrong;

        switch (result)
        {
            case PasswordVerificationResult.Success:
                return PasswordCheck.Right;
            case PasswordVerificationResult.SuccessRehashNeeded:
                return PasswordCheck.RightButOutdated;
            default:
                SpendWhatWasSpared(hash, password);
                return PasswordCheck.Wrong;
        }
    }

    /// <summary>
    /// The check of a wrong password against an outdated hash must take as long as any other; otherwise the duration would disclose that
    /// the account exists.
    /// </summary>
    private void SpendWhatWasSpared(string hash, string password)
    {
        const int iterationsOffset = 5; // after the format marker and the pseudo-random function, in the framework's third format
        var spent = BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(iterationsOffset));
        if (spent < _iterations)
            Rfc2898DeriveBytes.Pbkdf2(password, salt: new byte[16], _iterations - (int)spent, HashAlgorithmName.SHA512, outputLength: 32);
    }
}
