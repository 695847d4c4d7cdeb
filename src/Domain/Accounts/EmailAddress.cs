using System.Text;
using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Accounts;

/// <summary>
/// An e-mail address, trimmed, in lower case and in one normalisation form, so that two spellings of one mailbox are equal.
/// </summary>
public sealed record EmailAddress
{
    /// <summary>In octets; RFC 5321 section 4.5.3.1.3: a path of 256 octets less its two angle brackets.</summary>
    public const int MaxLength = 254;

    private const int LocalMaxLength = 64;

    public string Value { get; }

    private EmailAddress(string value) => Value = value;

    /// <summary>Rejects an invalid address with <c>email-invalid</c>.</summary>
    public static EmailAddress Of(string text) =>
        Canonical(text) is { } address ? new EmailAddress(address) : throw AccountErrors.EmailInvalid();

    /// <summary>An address as an earlier version may have accepted it: what is stored stays readable when the rules become stricter.</summary>
    public static EmailAddress Stored(string value) => new(value);

    /// <summary>An undeliverable address (RFC 2606 section 2) for an erased account.</summary>
    public static EmailAddress OfNobody(AccountId account) => new($"{account}@erased.invalid");

    /// <summary>
    /// A local part of atoms and dots (RFC 5322 section 3.2.3, with letters of every script by RFC 6532) with at most 64 octets, and the name
    /// of a host.
    /// </summary>
    public static bool IsValid(string? text) => Canonical(text) is not null;

    public override string ToString() => Value;

    private static string? Canonical(string? text)
    {
        if (text is null)
            return null;

        var address = Nfc.Of(text.Trim(' ')).ToLowerInvariant();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || !IsLocalPart(address[..at]) || HostName.Canonical(address[(at + 1)..]) is not { } host)
            return null;

        var canonical = $"{address[..at]}@{host}";
        return Encoding.UTF8.GetByteCount(canonical) <= MaxLength ? canonical : null;
    }

    private static bool IsLocalPart(string text) =>
        Encoding.UTF8.GetByteCount(text) <= LocalMaxLength && text.Split('.').All(atom => atom.Length > 0 && atom.EnumerateRunes().All(IsOfAtom));

    private static bool IsOfAtom(Rune rune) => rune.IsAscii ? AsciiSets.AtomCharacters.Contains((char)rune.Value) : TextRules.IsLetterOrDigit(rune);
}
