using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Orders;

namespace Shop.Domain.Tests.Orders;

public sealed class PaymentPolicyTests
{
    private static readonly PaymentPolicy Policy = new(10, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    private static readonly Gen<double> Chances = Gen.Choose(0, 999_999).Select(millionths => millionths / 1_000_000d);

    [Theory]
    [InlineData(1, 0, 1000)]
    [InlineData(2, 0, 2000)]
    [InlineData(4, 0, 8000)]
    [InlineData(1, 0.5, 1250)]
    [InlineData(100, 0.5, 60_000)]
    public void The_wait_doubles_and_up_to_half_of_it_is_added_by_chance(int number, double chance, int milliseconds) =>
        Policy.WaitAfter(number, chance).Should().Be(TimeSpan.FromMilliseconds(milliseconds));

    [Fact]
    public void The_wait_grows_until_it_is_the_longest_whatever_chance_says() =>
        Property.Holds(Gen.Choose(1, 200).Zip(Chances.Two()), sample =>
        {
            var (number, (chance, nextChance)) = sample;
            var (wait, next) = (Policy.WaitAfter(number, chance), Policy.WaitAfter(number + 1, nextChance));

            next.Should().BeGreaterThanOrEqualTo(wait);
            if (wait < Policy.BackoffLimit)
                next.Should().BeGreaterThan(wait);
        });

    [Fact]
    public void The_wait_is_never_shorter_than_the_first_and_never_longer_than_the_longest() =>
        Property.Holds(Gen.Choose(1, int.MaxValue).Zip(Chances), sample =>
            Policy.WaitAfter(sample.Item1, sample.Item2).Should().BeGreaterThanOrEqualTo(Policy.BackoffBase).And.BeLessThanOrEqualTo(Policy.BackoffLimit));

    [Fact]
    public void The_wait_is_told_as_it_is_stored_in_whole_microseconds() =>
        (Policy.WaitAfter(1, 0.1234567).Ticks % TimeSpan.TicksPerMicrosecond).Should().Be(0);
}
