using System.ComponentModel;
using Shop.Application.Upkeep;

namespace Shop.Adapters.Web.Upkeep;

/// <summary>The filter of outbox messages.</summary>
internal sealed record MessageListQuery([Description("Only messages in this state; default any.")] MessageState? State)
{
    public MessageFilter ToFilter() => new(State);
}
