using System.Security.Cryptography;
using System.Text;

namespace Shop.Domain.Accounts.Tokens;

/// <summary>
/// A request for a mail with a one-time token, counted by the address of the mail or of the client. Requests beyond the limit within an
/// hour are neither mailed nor counted.
/// </summary>
/// <param name="Key">See <see cref="KeyOf"/>.</param>
public sealed record TokenRequest(TokenRequestId Id, string Key, DateTimeOffset At)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>A verification is also requested by a registration and by a change of the address.</summary>
    public static int MostOf(TokenPurpose purpose) => purpose == TokenPurpose.PasswordReset ? 3 : 5;

    /// <summary>A hash of a purpose and an e-mail or client address, which is not stored itself: SHA-256, lower-case hex.</summary>
    public static string KeyOf(TokenPurpose purpose, string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\n{address}")));
}
