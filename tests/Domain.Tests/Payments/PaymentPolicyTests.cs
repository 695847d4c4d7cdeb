using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Payments;

namespace Shop.Domain.Tests.Payments;

public sealed class PaymentPolicyTests
{
    private static readonly PaymentPolicy Policy = new(10, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    private static readonly Arbitrary<double> Chances = Gen.Choose(0, 999_999).Select(millionths => millionths / 1_000_000d).ToArbitrary();

    [Theory]
    [InlineData(1, 0, 1000)]
    [InlineData(2, 0, 2000)]
    [InlineData(4, 0, 8000)]
    [InlineData(1, 0.5, 1250)]
    [InlineData(100, 0.5, 60_000)]
    public void Backoff_doubles_with_each_attempt_plus_jitter_of_up_to_half(int number, double chance, int milliseconds) =>
        Policy.WaitAfter(number, chance).Should().Be(TimeSpan.FromMilliseconds(milliseconds));

    [Property]
    public Property Backoff_grows_up_to_its_limit_for_every_jitter() =>
        Prop.ForAll(Gen.Choose(1, 200).ToArbitrary(), Chances, Chances, (number, chance, nextChance) =>
        {
            var (wait, next) = (Policy.WaitAfter(number, chance), Policy.WaitAfter(number + 1, nextChance));

            next.Should().BeGreaterThanOrEqualTo(wait);
            if (wait < Policy.BackoffLimit)
                next.Should().BeGreaterThan(wait);
        });

    [Property]
    public Property Backoff_is_never_below_its_base_and_never_above_its_limit() =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), Chances, (number, chance) =>
            Policy.WaitAfter(number, chance).Should().BeGreaterThanOrEqualTo(Policy.BackoffBase).And.BeLessThanOrEqualTo(Policy.BackoffLimit));

    [Fact]
    public void Backoff_is_a_whole_number_of_microseconds() =>
        (Policy.WaitAfter(1, 0.1234567).Ticks % TimeSpan.TicksPerMicrosecond).Should().Be(0);
}
