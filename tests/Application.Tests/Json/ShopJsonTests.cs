using System.Text.Json;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Application.Tests.Json;

public sealed class ShopJsonTests
{
    [Theory]
    [InlineData("""{"amount":1999,"currency":"EUR"}""")]
    [InlineData("""{"amount":0,"currency":"USD"}""")]
    [InlineData("""{"amount":999999999999,"currency":"USD"}""")]
    public void Money_round_trips_through_JSON(string json) => JsonSerializer.Serialize(Read<Money>(json), ShopJson.Options).Should().Be(json);

    [Theory]
    [InlineData("""{"amount":-1,"currency":"EUR"}""")]
    [InlineData("""{"amount":1000000000000,"currency":"EUR"}""")]
    [InlineData("""{"amount":1e3,"currency":"EUR"}""")]
    [InlineData("""{"amount":1.5,"currency":"EUR"}""")]
    [InlineData("""{"amount":"1","currency":"EUR"}""")]
    [InlineData("""{"amount":99999999999999999999,"currency":"EUR"}""")]
    [InlineData("""{"amount":1,"currency":"eur"}""")]
    [InlineData("""{"amount":1,"currency":null}""")]
    [InlineData("""{"amount":1}""")]
    [InlineData("""{"amount":1,"currency":"EUR","extra":1}""")]
    [InlineData("""{"amount":1,"amount":1,"currency":"EUR"}""")]
    [InlineData("1999")]
    public void Money_rejects_any_other_JSON(string json) => Refuses<Money>(json);

    [Theory]
    [InlineData("\"prd_0190F3C21B7A700080000123456789AB\"")]
    [InlineData("\"ord_0190f3c21b7a700080000123456789ab\"")]
    [InlineData("\"\"")]
    [InlineData("1")]
    [InlineData("null")]
    public void Entity_id_rejects_any_JSON_other_than_an_id_of_its_kind(string json) => Refuses<ProductId>(json);

    [Fact]
    public void Entity_id_round_trips_through_JSON() =>
        JsonSerializer.Serialize(Read<ProductId>("\"prd_0190f3c21b7a700080000123456789ab\""), ShopJson.Options)
            .Should().Be("\"prd_0190f3c21b7a700080000123456789ab\"");

    [Theory]
    [InlineData("\"Published\"")]
    [InlineData("\"published,draft\"")]
    [InlineData("\" draft\"")]
    [InlineData("0")]
    [InlineData("\"0\"")]
    public void Status_is_only_read_from_its_lower_camel_case_name(string json)
    {
        Read<AttemptOutcome>("\"timedOut\"").Should().Be(AttemptOutcome.TimedOut);

        Refuses<ProductStatus>(json);
    }

    [Theory]
    [InlineData("\"2026-01-31T09:30:00Z\"", "\"2026-01-31T09:30:00Z\"")]
    [InlineData("\"2026-01-31T09:30:00.123456Z\"", "\"2026-01-31T09:30:00.123456Z\"")]
    [InlineData("\"2026-01-31T09:30:00+02:00\"", "\"2026-01-31T07:30:00Z\"")]
    public void Time_is_written_in_UTC(string json, string utc) => JsonSerializer.Serialize(Read<DateTimeOffset>(json), ShopJson.Options).Should().Be(utc);

    [Theory]
    [InlineData("\"2026-01-31T09:30:00\"")]
    [InlineData("\"2026-01-31\"")]
    [InlineData("\"2026-02-30T09:30:00Z\"")]
    [InlineData("\"31/01/2026 09:30 +00:00\"")]
    [InlineData("1769851800")]
    public void Time_without_an_offset_is_rejected(string json) => Refuses<DateTimeOffset>(json);

    [Fact]
    public void Omitted_field_differs_from_null()
    {
        Read<Sample>("""{"name":"x"}""").Should().Be(new Sample("x", default));
        Read<Sample>("""{"name":"x","note":null}""").Should().Be(new Sample("x", new Optional<string?>(true, null)));
        Read<Sample>("""{"name":"x","note":"y"}""").Should().Be(new Sample("x", "y"));
    }

    [Theory]
    [InlineData("""{"name":null}""")]
    [InlineData("{}")]
    [InlineData("""{"name":"x","other":1}""")]
    [InlineData("""{"name":"x","name":"x"}""")]
    [InlineData("""{"Name":"x"}""")]
    [InlineData("""{"name":1}""")]
    [InlineData("""{"name":"x"} {}""")]
    [InlineData("""{"name":"x",}""")]
    [InlineData("""{"name":"x" /* note */}""")]
    public void JSON_that_does_not_match_the_schema_exactly_is_rejected(string json) => Refuses<Sample>(json);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, ShopJson.Options)!;

    private static void Refuses<T>(string json) => FluentActions.Invoking(() => Read<T>(json)).Should().Throw<JsonException>();

    private sealed record Sample(string Name, Optional<string?> Note = default);
}
