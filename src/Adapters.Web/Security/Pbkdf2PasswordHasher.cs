using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Security;

/// <summary>
/// PBKDF2 with HMAC-SHA-512. One processor is left to other requests however many log in at once; the rest wait
/// for their turn, and beyond a limit are turned away.
/// </summary>
internal sealed class Pbkdf2PasswordHasher : IPasswordHasher, IDisposable
{
    /// <summary>The least that OWASP's Application Security Verification Standard 5.0 asks of this function.</summary>
    public const int Iterations = 210_000;

    /// <summary>Who comes behind so many would wait for ten seconds on two processors.</summary>
    private const int MaxWaiting = 128;

    private static readonly object Nobody = new();

    private readonly int _iterations;
    private readonly PasswordHasher<object> _hasher;
    private readonly Lazy<string> _hashOfNobody;
    private readonly HashingTurns _turns = new(Math.Max(1, Environment.ProcessorCount - 1), MaxWaiting);

    public Pbkdf2PasswordHasher(int iterations = Iterations)
    {
        _iterations = iterations;
        _hasher = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        _hashOfNobody = new Lazy<string>(() => _hasher.HashPassword(Nobody, RandomNumberGenerator.GetHexString(32)));
    }

    public Task<string> Hash(string password, CancellationToken cancellation) =>
        _turns.Take(() => _hasher.HashPassword(Nobody, password), cancellation);

    public Task<PasswordCheck> Verify(string? hash, string password, CancellationToken cancellation) =>
        _turns.Take(() => Compare(hash ?? _hashOfNobody.Value, password), cancellation);

    public void Dispose() => _turns.Dispose();

    private PasswordCheck Compare(string hash, string password)
    {
        var result = _hasher.VerifyHashedPassword(Nobody, hash, password);

        // HMAC fills a short key up with zeros, so a password and the same with zeros behind it have one hash.
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

    /// <summary>A refusal by an outdated hash must not come sooner than others: the time would tell that the account exists.</summary>
    private void SpendWhatWasSpared(string hash, string password)
    {
        const int iterationsOffset = 5; // after the format marker and the pseudo-random function, in the framework's third format
        var spent = BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(iterationsOffset));
        if (spent < _iterations)
            Rfc2898DeriveBytes.Pbkdf2(password, salt: new byte[16], _iterations - (int)spent, HashAlgorithmName.SHA512, outputLength: 32);
    }
}
