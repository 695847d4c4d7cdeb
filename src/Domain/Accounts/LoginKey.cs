using System.Security.Cryptography;
using System.Text;

namespace Shop.Domain.Accounts;

/// <summary>A hash of an e-mail address, known or not, and a client address; neither can be read from it.</summary>
public static class LoginKey
{
    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Of(string email, string clientAddress) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{email.Trim().ToLowerInvariant()}\n{clientAddress}")));
}
