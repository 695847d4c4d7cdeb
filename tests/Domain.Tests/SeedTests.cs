using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Shop.Testing;

namespace Shop.Domain.Tests;

public sealed partial class SeedTests
{
    [Fact]
    public void Same_seed_generates_the_same_values()
    {
        Tried("7,11").Should().Equal(Tried("7,11")).And.NotEqual(Tried("8,11"));
        Seed.Choose(null).Should().NotBe(Seed.Choose(null));
    }

    [Fact]
    public void Seed_of_the_environment_is_used()
    {
        Seed.Choose("7,11").Should().Be("7,11");
        Seed.Choose("").Should().NotBeEmpty();
        FluentActions.Invoking(() => Seed.Config(1, "seven")).Should().Throw<FormatException>();
    }

    [Fact]
    public void Reported_replay_reproduces_the_failure_at_the_first_value()
    {
        // A failure at the first value has nothing to shrink, and its message differs.
        var first = Failure("7,11");
        first.Should().NotContain("after 1 test ");

        var again = Failure(Numbers().Match(first).Groups["replay"].Value);

        again.Should().Contain("after 1 test ");
        Original(again).Should().Be(Original(first));
    }

    private static List<int> Tried(string replay)
    {
        var tried = new List<int>();
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), tried.Add).Check(Seed.Config(20, replay));
        return tried;
    }

    private static string Failure(string replay)
    {
        var check = () => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), number => number.Should().BeLessThan(900_000)).Check(Seed.Config(1000, replay));
        return check.Should().Throw<Exception>().Which.Message;
    }

    private static string Original(string message) => message[message.IndexOf("Original:", StringComparison.Ordinal)..message.IndexOf("with exception", StringComparison.Ordinal)];

    [GeneratedRegex(@"Replay directly at failing step with \((?<replay>\d+,\d+,\d+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
