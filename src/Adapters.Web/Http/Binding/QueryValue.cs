using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>Parses the values of query parameters; each value has exactly one accepted spelling.</summary>
internal static class QueryValue
{
    private static readonly ConcurrentDictionary<Type, Func<string, object?>> Readers = [];

    /// <summary>Null when the text is not a value of the type.</summary>
    public static object? Read(string text, Type type) => Readers.GetOrAdd(type, ReaderFor)(text);

    public static string Expectation(Type type) =>
        type == typeof(int) || type == typeof(long) ? "Must be a whole number in digits."
        : type == typeof(bool) ? "Must be true or false."
        : type == typeof(DateTimeOffset) ? "Must be a time such as 2026-01-31T09:30:00Z."
        : type == typeof(DateOnly) ? "Must be a date such as 2026-01-31."
        : NamesOf(type) is { } names ? $"Must be one of: {string.Join(", ", names)}."
        : "Is not a value of the expected type.";

    public static IReadOnlyList<string>? NamesOf(Type type) =>
        type.IsEnum ? ((IEnumerable<string>)Call(nameof(EnumValues), type).Invoke(null, null)!).ToArray() : null;

    private static Func<string, object?> ReaderFor(Type type)
    {
        if (type == typeof(string))
            return text => text;
        if (type == typeof(int))
            return text => IsCanonical(text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;
        if (type == typeof(long))
            return text => IsCanonical(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;
        if (type == typeof(bool))
            return text => text switch { "true" => true, "false" => false, _ => null };
        if (type == typeof(DateOnly))
            return text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (type == typeof(DateTimeOffset))
            return text => UtcTimeConverter.TryParse(text, out var time) ? time : null;

        return Call(type.IsEnum ? nameof(ReadEnum) : nameof(ReadParsable), type).CreateDelegate<Func<string, object?>>();
    }

    /// <summary>
    /// Digits with an optional minus and no leading zeros. The plus and the blanks that the framework accepts are rejected.
    /// </summary>
    private static bool IsCanonical(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') && (digits.Length == 1 || digits[0] != '0');
    }

    private static object? ReadEnum<TEnum>(string text)
        where TEnum : struct, Enum =>
        EnumNames<TEnum>.TryParse(text, out var value) ? value : null;

    private static object? ReadParsable<TValue>(string text)
        where TValue : IParsable<TValue> =>
        TValue.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static IEnumerable<string> EnumValues<TEnum>()
        where TEnum : struct, Enum =>
        EnumNames<TEnum>.All;

    private static MethodInfo Call(string method, Type type) =>
        typeof(QueryValue).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
}
