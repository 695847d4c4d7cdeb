using System.ComponentModel;
using Shop.Application.Operations;

namespace Shop.Adapters.Web.Operations;

/// <summary>The filter of outbox messages.</summary>
internal sealed record MessageListQuery([Description("Only messages in this state; default any.")] MessageState? State)
{
    public MessageFilter ToFilter() => new(State);
}
