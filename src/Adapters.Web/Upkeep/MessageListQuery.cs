using System.ComponentModel;
using Shop.Application.Upkeep;

namespace Shop.Adapters.Web.Upkeep;

/// <summary>Which messages are listed.</summary>
internal sealed record MessageListQuery([Description("How far they are; any when not given.")] MessageState? State)
{
    public MessageFilter ToFilter() => new(State);
}
