namespace Shop.Domain.Webhooks;

/// <summary>
/// The signing secret of an endpoint in the format of Standard Webhooks: <c>whsec_</c> and Base64. Only <see cref="Reveal"/> returns it.
/// </summary>
public sealed class WebhookSecret
{
    /// <summary>In bytes.</summary>
    public const int Length = 32;

    private const string Prefix = "whsec_";

    private readonly string _text;

    private WebhookSecret(string text) => _text = text;

    public static WebhookSecret Of(ReadOnlySpan<byte> key) => new(Prefix + Convert.ToBase64String(key));

    /// <exception cref="FormatException">The text is not a webhook secret.</exception>
    public static WebhookSecret Parse(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal)
            ? Of(Convert.FromBase64String(text[Prefix.Length..]))
            : throw new FormatException("The text is not a webhook secret.");

    public string Reveal() => _text;

    public byte[] Key() => Convert.FromBase64String(_text[Prefix.Length..]);

    /// <summary>Masked, so that the secret does not reach a log.</summary>
    public override string ToString() => $"{Prefix}…";
}
