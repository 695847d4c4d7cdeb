using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Operations;

public sealed class RetryMessageTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData(MessageState.Failed, "failed")]
    [InlineData(MessageState.Dead, "dead")]
    public async Task Retried_outbox_message_is_due_at_once_and_recorded_in_the_audit_log(MessageState state, string before)
    {
        var message = Put(state);

        var retried = await _shop.Send(new RetryMessage(Some.Admin, message.Id));

        retried.Should().Be(message with { State = MessageState.Pending, Attempts = 0, LastError = null, NextAttemptAt = _shop.Clock.GetUtcNow() });
        (await _shop.Send(new ListMessages(new MessageFilter(MessageState.Pending), new PageRequest(10)))).Items.Should().Equal(retried);
        var received = (await _shop.Send(new ListAuditEntries(new AuditFilter(message.Id.ToString()), new PageRequest(10)))).Items.Single();
        (received.By, received.Action).Should().Be((Some.Admin, AuditAction.Changed));
        received.Changes.Should().Equal(new FieldChange("state", before, "pending"));
    }

    [Fact]
    public async Task Retry_rejects_an_outbox_message_that_has_not_failed()
    {
        var message = Put(MessageState.Pending);

        var retry = () => _shop.Send(new RetryMessage(Some.Admin, message.Id));

        (await retry.Should().ThrowAsync<DomainException>()).Which.Code.Should().Be("message-not-failed");
        (await _shop.Send(new ListAuditEntries(new AuditFilter(message.Id.ToString()), new PageRequest(10)))).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Retry_of_an_unknown_outbox_message_is_not_found()
    {
        var retry = () => _shop.Send(new RetryMessage(Some.Admin, MessageId.Parse($"msg_{7:x32}", null)));

        (await retry.Should().ThrowAsync<DomainException>()).Which.Code.Should().Be("message-not-found");
    }

    private OutboxMessage Put(MessageState state)
    {
        var message = new OutboxMessage(
            MessageId.Parse($"msg_{1:x32}", null), "order.placed", state, 3, _shop.Clock.GetUtcNow().AddHours(1), "IOException: Nobody answers.", _shop.Clock.GetUtcNow());
        _shop.Put(message);
        return message;
    }
}
