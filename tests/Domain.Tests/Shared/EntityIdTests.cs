using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Domain.Tests.Shared;

public sealed class EntityIdTests
{
    [Property]
    public Property Entity_id_round_trips_through_its_text(Guid value) => Prop.When(value != Guid.Empty, () =>
    {
        ComesBack(new ProductId(value));
        ComesBack(new VariantId(value));
        ComesBack(new StockMovementId(value));
        ComesBack(new BrandId(value));
        ComesBack(new CategoryId(value));
        ComesBack(new OrderId(value));
        ComesBack(new PaymentId(value));
        ComesBack(new AccountId(value));
        ComesBack(new EventId(value));
    });

    [Fact]
    public void Entity_id_text_is_a_prefix_and_32_lower_case_hexadecimal_digits() =>
        new OrderId(new Guid("0190F3C2-1B7A-7000-8000-0123456789AB")).ToString().Should().Be("ord_0190f3c21b7a700080000123456789ab");

    [Theory]
    [InlineData("")]
    [InlineData("ord_")]
    [InlineData("0190f3c21b7a700080000123456789ab")]
    [InlineData("prd_0190f3c21b7a700080000123456789ab")]
    [InlineData("ord-0190f3c21b7a700080000123456789ab")]
    [InlineData("ORD_0190f3c21b7a700080000123456789ab")]
    [InlineData("ord_0190F3C21B7A700080000123456789AB")]
    [InlineData("ord_0190f3c21b7a700080000123456789a")]
    [InlineData("ord_0190f3c21b7a700080000123456789abc")]
    [InlineData("ord_0190f3c2-1b7a-7000-8000-0123456789")]
    [InlineData("ord_0190f3c21b7a70008000012345678 ab")]
    [InlineData(" ord_0190f3c21b7a700080000123456789a")]
    [InlineData("ord_00000000000000000000000000000000")]
    [InlineData("ord_٠190f3c21b7a700080000123456789ab")]
    [InlineData(null)]
    public void Entity_id_rejects_any_other_text(string? text)
    {
        OrderId.TryParse(text, null, out var id).Should().BeFalse();

        id.Should().Be(default(OrderId));
        FluentActions.Invoking(() => OrderId.Parse(text!, null)).Should().Throw<FormatException>();
    }

    [Property]
    public Property Entity_ids_sort_by_creation_time() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Two().ToArbitrary(), pair =>
        {
            var (earlier, later) = pair.Item1 < pair.Item2 ? pair : (pair.Item2, pair.Item1);
            var ids = new[] { later, earlier }.Select(second => OrderId.New(DateTimeOffset.FromUnixTimeSeconds(second))).ToList();

            if (earlier < later)
                string.CompareOrdinal(ids[1].ToString(), ids[0].ToString()).Should().BeNegative();
        });

    [Fact]
    public void Entity_ids_are_unique() =>
        Enumerable.Range(0, 10_000).Select(_ => OrderId.New(DateTimeOffset.UnixEpoch)).Should().OnlyHaveUniqueItems();

    private static void ComesBack<TId>(TId id) where TId : struct, IEntityId<TId>
    {
        var text = id.ToString()!;

        TId.Parse(text, null).Should().Be(id);
        text.Should().StartWith(TId.Prefix + "_").And.HaveLength(36);
    }
}
