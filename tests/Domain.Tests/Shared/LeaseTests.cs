using Shop.Domain.Shared;

namespace Shop.Domain.Tests.Shared;

public sealed class LeaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Lease_is_held_under_its_number_until_it_is_given_back()
    {
        var lease = Lease.None.Next(Now);

        lease.IsHeld(1).Should().BeTrue();
        lease.IsHeld(0).Should().BeFalse();
        lease.Ended().IsHeld(1).Should().BeFalse();
    }

    [Fact]
    public void Next_lease_invalidates_the_number_of_the_previous_one()
    {
        var second = Lease.None.Next(Now).Ended().Next(Now.AddMinutes(1));

        second.IsHeld(1).Should().BeFalse();
        second.IsHeld(2).Should().BeTrue();
    }

    [Fact]
    public void Lease_is_running_until_its_end_and_can_be_extended()
    {
        var lease = Lease.None.Next(Now.AddMinutes(1));

        lease.IsRunning(Now).Should().BeTrue();
        lease.IsRunning(Now.AddMinutes(1)).Should().BeFalse();
        lease.EndingAt(Now.AddMinutes(2)).IsRunning(Now.AddMinutes(1)).Should().BeTrue();
        Lease.None.IsRunning(Now).Should().BeFalse();
    }
}
