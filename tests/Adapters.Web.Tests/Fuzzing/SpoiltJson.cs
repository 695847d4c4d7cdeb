using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Adapters.Web.Tests.Fuzzing;

/// <summary>Bodies that are valid, nearly valid, or not even JSON.</summary>
internal sealed class SpoiltJson(Random random)
{
    private static readonly string[] s_values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "99999999999999999999", "\"\"", "\" \"", "[]", "{}", "[null]", "\"\\u0000\"", "\"\\ud800\"", "\"\\u202e\"", "\"é\"", "\"e\\u0301\"",
        "\"2026-02-30T00:00:00Z\"", "\"https://user@host/\"", "\"'; DROP TABLE accounts; --\"", "{\"amount\":1,\"currency\":\"USD\"}", "{\"amount\":-1,\"currency\":\"ZZZ\"}",
    ];

    private static readonly string[] s_broken = ["", "{", "[", "null", "\"text\"", "{\"a\":1,\"a\":2}", "{\"name\":\"\\ud800\"}", "\u00ff\u00fe", "{}{}", "{\"a\":01}", "// comment\n{}"];

    /// <param name="example">A valid body.</param>
    public string Of(JsonElement example)
    {
        if (random.Next(12) == 0)
            return s_broken[random.Next(s_broken.Length)];
        if (random.Next(60) == 0)
            return new string('[', 5_000);

        var body = JsonNode.Parse(example.GetRawText())!;
        for (var changes = random.Next(4); changes > 0; changes--)
            Spoil(body);
        return body.ToJsonString();
    }

    /// <summary>A text for a parameter or a header.</summary>
    public string Text() => random.Next(6) switch
    {
        0 => new string('a', random.Next(1, 3_000)),
        1 => "%00",
        2 => $"{random.NextInt64(long.MinValue, long.MaxValue)}",
        _ => s_values[random.Next(s_values.Length)].Trim('"'),
    };

    private void Spoil(JsonNode body)
    {
        if (body is JsonArray { Count: > 0 } list)
        {
            if (list[random.Next(list.Count)] is { } item and (JsonObject or JsonArray))
                Spoil(item);
            else
                list[random.Next(list.Count)] = Value();
            return;
        }

        if (body is not JsonObject { Count: > 0 } members)
            return;

        var name = members.ElementAt(random.Next(members.Count)).Key;
        switch (random.Next(5))
        {
            case 0:
                members.Remove(name);
                break;
            case 1:
                members[$"{name}{random.Next(10)}"] = Value();
                break;
            case 2 when members[name] is JsonObject or JsonArray:
                Spoil(members[name]!);
                break;
            case 3 when members[name] is JsonValue text && text.GetValueKind() == JsonValueKind.String:
                members[name] = string.Concat(Enumerable.Repeat($"{text}{random.Next(1000)}", random.Next(1, 200)));
                break;
            default:
                members[name] = Value();
                break;
        }
    }

    private JsonNode? Value()
    {
        var text = s_values[random.Next(s_values.Length)];
        return text.Contains("ud800", StringComparison.Ordinal) ? "lone" : JsonNode.Parse(text);
    }
}
