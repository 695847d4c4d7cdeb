namespace Shop.Adapters.Site.Shared;

/// <summary>Text as a visitor typed it, into a field or into the address.</summary>
internal static class TypedText
{
    /// <summary>The greatest length of a text to search for.</summary>
    public const int QueryMaxLength = 200;

    /// <summary>Without the space around it; null when it is blank.</summary>
    public static string? OrNull(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>One line that use cases accept: as <see cref="OrNull"/>, with spaces for control characters, and cut to its greatest length.</summary>
    public static string? Line(string? typed, int maxLength = QueryMaxLength)
    {
        if (OrNull(typed) is not { } text)
            return null;

        text = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        if (text.Length > maxLength)
            text = text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];
        return OrNull(text);
    }
}
