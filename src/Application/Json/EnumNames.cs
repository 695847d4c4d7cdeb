using System.Collections.Frozen;
using System.Text.Json;

namespace Shop.Application.Json;

/// <summary>The lower-camel names of an enum's members, as used in JSON.</summary>
public static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Names =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> Values =
        Names.ToFrozenDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    public static IEnumerable<string> All => Enum.GetValues<TEnum>().Select(value => Names[value]);

    public static string Of(TEnum value) => Names[value];

    public static bool TryParse(string? text, out TEnum value)
    {
        value = default;
        return text is not null && Values.TryGetValue(text, out value);
    }
}
