using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Shop.Application.Ports.Security;
using Shop.Domain.Carts;

namespace Shop.Application.Carts;

/// <summary>The token of a guest's cart: 32 random bytes in base64url. Its holder may read and change the cart.</summary>
public static class CartToken
{
    /// <summary>Above the length of any issued token.</summary>
    public const int MaxLength = 200;

    private const int Bytes = 32;

    /// <summary>The owner whose cart has this token. A malformed token belongs to no cart.</summary>
    public static CartOwner OwnerOf(string token) => CartOwner.Guest(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))));

    internal static string Issue(IRandomness randomness) => Base64Url.EncodeToString(randomness.NextBytes(Bytes));
}
