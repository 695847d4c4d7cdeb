namespace Shop.Domain.Webhooks;

/// <summary>What deliveries to one endpoint are signed with, as Standard Webhooks writes it: <c>whsec_</c> and Base64. Its text is told only by <see cref="Reveal"/>.</summary>
public sealed class WebhookSecret
{
    /// <summary>In bytes.</summary>
    public const int Length = 32;

    private const string Prefix = "whsec_";

    private readonly string _text;

    private WebhookSecret(string text) => _text = text;

    public static WebhookSecret Of(ReadOnlySpan<byte> key) => new(Prefix + Convert.ToBase64String(key));

    /// <exception cref="FormatException">It is no secret.</exception>
    public static WebhookSecret Parse(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) ? Of(Convert.FromBase64String(text[Prefix.Length..])) : throw new FormatException("This is no webhook secret.");

    public string Reveal() => _text;

    public byte[] Key() => Convert.FromBase64String(_text[Prefix.Length..]);

    /// <summary>Not the secret, so that no log can hold it.</summary>
    public override string ToString() => $"{Prefix}…";
}
