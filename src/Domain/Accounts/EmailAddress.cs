namespace Shop.Domain.Accounts;

/// <summary>An e-mail address, trimmed and in lower case, so that two spellings of one mailbox are equal.</summary>
public sealed record EmailAddress
{
    /// <summary>RFC 5321 section 4.5.3.1.3: a path of 256 octets less its two angle brackets.</summary>
    public const int MaxLength = 254;

    public string Value { get; }

    private EmailAddress(string value) => Value = value;

    /// <summary>Rejects an invalid address with <c>email-invalid</c>.</summary>
    public static EmailAddress Of(string text) =>
        IsValid(text) ? new EmailAddress(Normalize(text)) : throw AccountErrors.EmailInvalid();

    /// <summary>An undeliverable address (RFC 2606 section 2) for an erased account.</summary>
    public static EmailAddress OfNobody(AccountId account) => new($"{account}@erased.invalid");

    /// <summary>
    /// One <c>@</c> with a local part of 1–64 characters and a domain; no blanks, quotes, commas, brackets or control characters.
    /// </summary>
    public static bool IsValid(string? text)
    {
        if (text is null)
            return false;
        var address = Normalize(text);
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return address.Length <= MaxLength
            && at is > 0 and <= 64
            && at == address.LastIndexOf('@')
            && IsDomain(address.AsSpan(at + 1))
            && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || "\"(),:;<>[\\]".Contains(c));
    }

    public override string ToString() => Value;

    private static string Normalize(string text) => text.Trim().ToLowerInvariant();

    private static bool IsDomain(ReadOnlySpan<char> domain) =>
        domain.Length > 0 && domain[0] is not ('.' or '-') && domain[^1] is not ('.' or '-') && !domain.Contains("..", StringComparison.Ordinal);
}
