using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Upkeep;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Upkeep;

public sealed class RetryMessageTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData(MessageState.Failed, "failed")]
    [InlineData(MessageState.Dead, "dead")]
    public async Task Is_due_at_once_and_told(MessageState state, string before)
    {
        var message = Put(state);

        var retried = await _shop.Send(new RetryMessage(Some.Admin, message.Id));

        retried.Should().Be(message with { State = MessageState.Pending, Attempts = 0, LastError = null, NextAttemptAt = _shop.Clock.Now });
        (await _shop.Send(new ListMessages(new MessageFilter(MessageState.Pending), new PageRequest(10)))).Items.Should().Equal(retried);
        var told = (await _shop.Send(new ListAuditEntries(new AuditFilter(message.Id.ToString()), new PageRequest(10)))).Items.Single();
        (told.By, told.Action).Should().Be((Some.Admin, AuditAction.Changed));
        told.Changes.Should().Equal(new FieldChange("state", before, "pending"));
    }

    [Fact]
    public async Task Refuses_what_has_not_failed()
    {
        var message = Put(MessageState.Pending);

        var retry = () => _shop.Send(new RetryMessage(Some.Admin, message.Id));

        (await retry.Should().ThrowAsync<DomainException>()).Which.Code.Should().Be("message-not-failed");
        (await _shop.Send(new ListAuditEntries(new AuditFilter(message.Id.ToString()), new PageRequest(10)))).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Refuses_what_is_not_there()
    {
        var retry = () => _shop.Send(new RetryMessage(Some.Admin, MessageId.Parse($"msg_{7:x32}", null)));

        (await retry.Should().ThrowAsync<DomainException>()).Which.Code.Should().Be("message-not-found");
    }

    private OutboxMessage Put(MessageState state)
    {
        var message = new OutboxMessage(
            MessageId.Parse($"msg_{1:x32}", null), "order.placed", state, 3, _shop.Clock.Now.AddHours(1), "IOException: Nobody answers.", _shop.Clock.Now);
        _shop.Put(message);
        return message;
    }
}
