using System.Security.Cryptography;
using System.Text;
using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Accounts;

/// <summary>A hash of an e-mail address, known or not, and a client address; neither can be read from it.</summary>
public static class LoginKey
{
    /// <summary>SHA-256, lower-case hex; the same for every spelling of an address.</summary>
    public static string Of(string email, string clientAddress) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Canonical(email)}\n{clientAddress}")));

    private static string Canonical(string email) => EmailAddress.IsValid(email) ? EmailAddress.Of(email).Value : CaseFolding.Of(email.Trim());
}
