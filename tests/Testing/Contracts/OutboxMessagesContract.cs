using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class OutboxMessagesContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddMinutes(3);

    /// <summary>Creates three deliveries: one pending, one that failed twice, one dead letter.</summary>
    protected abstract Task Fill(DateTimeOffset due);

    [Fact]
    public async Task Messages_are_listed_newest_first_with_state_attempts_and_last_error()
    {
        await Fill(Later);

        (await List(null)).Select(message => message with { Id = default }).Should().Equal(
            new OutboxMessage(default, "notification.requested", MessageState.Dead, 10, null, "IOException: The line is dead.", TestClock.Start),
            new OutboxMessage(default, "order.placed", MessageState.Failed, 2, Later, "IOException: Nobody answers.", TestClock.Start),
            new OutboxMessage(default, "order.placed", MessageState.Pending, 0, Later, null, TestClock.Start));
    }

    [Theory]
    [InlineData(MessageState.Pending)]
    [InlineData(MessageState.Failed)]
    [InlineData(MessageState.Dead)]
    public async Task Messages_are_filtered_by_state(MessageState state)
    {
        await Fill(Later);

        (await List(state)).Should().ContainSingle().Which.State.Should().Be(state);
    }

    [Fact]
    public async Task Messages_are_listed_in_pages()
    {
        await Fill(Later);
        var first = await Read(session => session.Messages.List(null, new PageRequest(2, WithTotal: true), Token));

        var rest = await Read(session => session.Messages.List(null, new PageRequest(2, first.Next), Token));

        first.Total.Should().Be(3);
        first.Items.Concat(rest.Items).Should().Equal(await List(null));
    }

    [Theory]
    [InlineData(MessageState.Failed)]
    [InlineData(MessageState.Dead)]
    public async Task A_failed_message_or_dead_letter_starts_over_when_it_is_retried(MessageState state)
    {
        await Fill(Later);
        var message = (await List(state)).Single();

        (await Commit(session => session.Messages.Revive(message.Id, TestClock.Start.AddSeconds(1), Token))).Should().BeTrue();

        (await Read(session => session.Messages.Find(message.Id, Token))).Should().Be(message with
        {
            State = MessageState.Pending,
            Attempts = 0,
            LastError = null,
            NextAttemptAt = TestClock.Start.AddSeconds(1),
        });
    }

    [Fact]
    public async Task A_pending_or_unknown_message_cannot_be_retried()
    {
        await Fill(Later);
        var waiting = (await List(MessageState.Pending)).Single();

        (await Commit(session => session.Messages.Revive(waiting.Id, TestClock.Start, Token))).Should().BeFalse();
        (await Commit(session => session.Messages.Revive(Unknown, TestClock.Start, Token))).Should().BeFalse();

        (await Read(session => session.Messages.Find(waiting.Id, Token))).Should().Be(waiting);
        (await Read(session => session.Messages.Find(Unknown, Token))).Should().BeNull();
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_retries_of_a_message_succeeds()
    {
        await Fill(Later);
        var dead = (await List(MessageState.Dead)).Single().Id;

        var revived = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Commit(session => session.Messages.Revive(dead, Later, Token)))));

        revived.Should().ContainSingle(done => done);
    }

    private static MessageId Unknown { get; } = new(Guid.Parse("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"));

    private async Task<IReadOnlyList<OutboxMessage>> List(MessageState? state) =>
        (await Read(session => session.Messages.List(state, new PageRequest(100), Token))).Items;
}
