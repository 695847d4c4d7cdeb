using Shop.Domain.Shared;

namespace Shop.Architecture.Tests.Samples;

internal sealed class MakesRefusals
{
    public static DomainException Refuse() => new("made-up", "Whatever.");
}
