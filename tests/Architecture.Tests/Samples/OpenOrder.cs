using Shop.Domain.Shared;

namespace Shop.Architecture.Tests.Samples;

#pragma warning disable CA1051, CA1852, MA0053, RCS1170 // violations that the rules must find
internal class OpenOrder : AggregateRoot
{
    public string Note = "";

    public int Status { get; set; }

    public int Total { get; init; }

    public int Lines { get; private set; }
}
#pragma warning restore CA1051, CA1852, MA0053, RCS1170

internal sealed record HonestValue(int Amount)
{
    public const int Max = 1;

    public static readonly int Least = 1;
}
