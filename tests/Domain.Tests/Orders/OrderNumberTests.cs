using Shop.Domain.Orders;

namespace Shop.Domain.Tests.Orders;

public sealed class OrderNumberTests
{
    [Fact]
    public void Order_number_has_three_groups_of_four_characters_without_ambiguous_ones()
    {
        var numbers = Enumerable.Range(0, 1000).Select(_ => OrderNumber.For(OrderId.New(DateTimeOffset.UnixEpoch))).ToList();

        numbers.Should().OnlyContain(number => number.Length == 14 && number[4] == '-' && number[9] == '-');
        string.Concat(numbers).Replace("-", "", StringComparison.Ordinal).Should().MatchRegex("^[0-9A-HJKMNP-TV-Z]+$");
        numbers.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("0001-4D2P-F2DB")]
    [InlineData("00014d2pf2db")]
    public void Order_number_is_read_as_the_last_bits_of_the_id(string number) => OrderNumber.Parse(number).Should().Be(0x0000123456789abUL);

    [Theory]
    [InlineData("")]
    [InlineData("0001-4D2P-F2D")]
    [InlineData("0001-4D2P-F2DBB")]
    [InlineData("0001-4D2P-F2DU")]
    public void Text_that_is_no_order_number_is_read_as_none(string text) => OrderNumber.Parse(text).Should().BeNull();

    [Fact]
    public void Order_number_is_always_the_same_for_the_same_order() =>
        OrderNumber.For(OrderId.Parse("ord_0190f3c21b7a700080000123456789ab", null)).Should().Be("0001-4D2P-F2DB");

    [Fact]
    public void Order_number_does_not_reveal_when_the_order_was_placed() =>
        OrderNumber.For(OrderId.Parse("ord_0190f3c21b7a700080000123456789ab", null))
            .Should().Be(OrderNumber.For(OrderId.Parse("ord_0290f3c21b7a700080000123456789ab", null)));
}
