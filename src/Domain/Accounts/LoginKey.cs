using System.Security.Cryptography;
using System.Text;

namespace Shop.Domain.Accounts;

/// <summary>Names an e-mail address, known or not, together with where it is tried from, without telling either.</summary>
public static class LoginKey
{
    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Of(string email, string clientAddress) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{email.Trim().ToLowerInvariant()}\n{clientAddress}")));
}
