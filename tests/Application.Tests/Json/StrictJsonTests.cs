using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shop.Application.Json.Strict;
using Shop.Application.Messaging;
using Shop.Domain.Shared;
using Shop.Testing;

namespace Shop.Application.Tests.Json;

public sealed class StrictJsonTests
{
    private static readonly string[] Names = ["name", "price", "count", "note", "tags", "items", "other", "Name"];

    private static readonly string[] Values =
    [
        "\"a\"", "\"\"", "1", "1.0", "1e2", "99999999999", "true", "null", "[]", "[null]", "[\"a\",null]", "[1]", "{}", "{\"count\":1}", "{\"count\":null}", "[{\"count\":1}]",
        "[{\"count\":\"1\"}]", "{\"amount\":1,\"currency\":\"USD\"}", "{\"amount\":-1,\"currency\":\"USD\"}", "{\"amount\":1,\"currency\":\"usd\"}", "\"\\u0000\"",
        "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"null\"", "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]", "nul", "",
    ];

    private static readonly Gen<string> Bodies =
        from members in Gen.Zip(Gen.Elements(Names), Gen.Elements(Values)).ArrayOf()
        select $"{{{string.Join(',', members.Select(member => $"\"{member.Item1}\":{member.Item2}"))}}}";

    [Fact]
    public void Body_is_accepted_if_and_only_if_a_search_finds_no_fault() =>
        Prop.ForAll(Bodies.ToArbitrary(), body =>
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            var read = StrictJson.Read<Sample>(bytes, out var faults);
            var searched = StrictJson.Search<Sample>(bytes, out var found);

            faults.Should().Equal(found);
            (read is null).Should().Be(searched is null);
        }).Check(Seed.Config(runs: 5_000));

    [Fact]
    public void Body_that_is_not_UTF_8_is_rejected()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("""{"name":"a"""), 0xC3, .. Encoding.UTF8.GetBytes("\"}")];

        StrictJson.Read<Sample>(body, out var faults).Should().BeNull();
        faults.Should().ContainSingle().Which.Should().Be(new JsonFault("#", "json-invalid", "The body is not valid UTF-8."));
    }

    private sealed record Sample(
        string Name,
        Money? Price = null,
        int Count = 0,
        Optional<string> Note = default,
        Optional<IReadOnlyList<string>> Tags = default,
        IReadOnlyList<Item>? Items = null);

    private sealed record Item(int Count);

    [Fact]
    public void Text_that_needs_no_normalisation_is_not_copied()
    {
        ReadOnlyMemory<byte> json = """{"name":"Théière 茶壶 чайник"}"""u8.ToArray();
        JsonNormalization.Of(json, default).Equals(json).Should().BeTrue();

        var before = GC.GetAllocatedBytesForCurrentThread();
        JsonNormalization.Of(json, default);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
}
