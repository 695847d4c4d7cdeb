using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Operations;
using Shop.Domain.Shared;
using Shop.Testing.Contracts;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.InMemory;

public sealed class InMemoryOutboxMessagesTests() : OutboxMessagesContract(new InMemoryContractShop())
{
    protected override Task Fill(DateTimeOffset due)
    {
        var shop = Shop.Services.GetRequiredService<InMemoryShop>();
        shop.Put(Message(1, "order.placed") with { NextAttemptAt = due });
        shop.Put(Message(2, "order.placed") with { State = MessageState.Failed, Attempts = 2, NextAttemptAt = due, LastError = "IOException: Nobody answers." });
        shop.Put(Message(3, "notification.requested") with { State = MessageState.Dead, Attempts = 10, LastError = "IOException: The line is dead." });
        return Task.CompletedTask;
    }

    private static OutboxMessage Message(int number, string type) =>
        new(MessageId.Parse($"msg_{number:x32}", null), type, MessageState.Pending, 0, null, null, TestClock.Start);
}
