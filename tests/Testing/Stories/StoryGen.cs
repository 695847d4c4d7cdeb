using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Orders;
using Shop.Testing.Fakes;
using Shop.Testing.Stories.Deeds;

namespace Shop.Testing.Stories;

/// <summary>Generates and shrinks scenarios.</summary>
internal static class StoryGen
{
    private const int FewestSteps = 5;
    private const int MostSteps = 45;

    /// <summary>The largest number of crash points of a command.</summary>
    private const int MostStepsOfADeed = 9;

    private static readonly Gen<GatewayStep> Trouble = Gen.Elements(GatewayStep.Fail, GatewayStep.LoseTheAnswer, GatewayStep.TimeOut);

    private static readonly Gen<IReadOnlyList<GatewayStep>> GatewaySteps = Gen.Frequency(
        (4, Gen.Constant<IReadOnlyList<GatewayStep>>([])),
        (4, Gen.Choose(1, 5).SelectMany(count => Trouble.ArrayOf(count)).Select(steps => (IReadOnlyList<GatewayStep>)steps)),
        (2, Gen.Choose(0, 2).SelectMany(count => Trouble.ArrayOf(count)).Select(steps => (IReadOnlyList<GatewayStep>)[.. steps, GatewayStep.Decline])));

    private static readonly Gen<PaymentPlan> Plans =
        from delay in Gen.Frequency(
            (6, Gen.Constant(GatewayDelay.Prompt)), (2, Gen.Constant(GatewayDelay.LateAnswer)), (2, Gen.Constant(GatewayDelay.LateMoney)))
        from steps in GatewaySteps
        select new PaymentPlan(delay, steps);

    /// <summary>Positions of orders and deliveries; taken modulo their number, so that small ones occur in every scenario.</summary>
    private static readonly Gen<int> Position = Gen.Choose(0, 11);

    private static readonly Gen<int> Product = Gen.Choose(0, 2);

    private static readonly Gen<Who> Somebody = Gen.Frequency(
        (4, Gen.Constant(Who.Buyer)), (3, Gen.Constant(Who.Admin)), (3, Gen.Elements(Enum.GetValues<Who>())));

    private static readonly Gen<Deed> Placing =
        from buyer in Gen.Choose(0, 2)
        from count in Gen.Choose(1, 3)
        from lines in Product.Zip(Gen.Frequency((15, Gen.Choose(1, 2)), (1, Gen.Choose(3, 15)))).ArrayOf(count)
        from plan in Plans
        select (Deed)new Place(buyer, [.. lines.Select(line => (line.Item1, line.Item2))], plan);

    private static readonly Gen<Deed> Fulfilling =
        from order in Position
        from to in Gen.Frequency(
            (4, Gen.Constant((FulfilmentStatus?)null)), (1, Gen.Elements(Enum.GetValues<FulfilmentStatus>()).Select(to => (FulfilmentStatus?)to)))
        from who in Gen.Frequency((6, Gen.Constant(Who.Admin)), (4, Gen.Elements(Enum.GetValues<Who>())))
        select (Deed)new Fulfil(order, to, who);

    private static readonly Gen<Deed> Deeds = Gen.Frequency(
        (6, Placing),
        (12, Gen.Constant<Deed>(new Deliver())),
        (3, Position.Select(position => (Deed)new DeliverOutOfTurn(position))),
        (2, Position.Select(position => (Deed)new Redeliver(position))),
        (3, Position.Select(position => (Deed)new Answer(position))),
        (2, Position.Zip(Somebody).Select(entry => (Deed)new Cancel(entry.Item1, entry.Item2))),
        (3, Position.Select(order => (Deed)new Refund(order))),
        (8, Fulfilling),
        (2, Product.Zip(Gen.Elements(-2, 1, 3, 5)).Select(entry => (Deed)new Restock(entry.Item1, entry.Item2))),
        (1, Gen.Elements(0, 30, 60).Select(minutes => (Deed)new Expire(TimeSpan.FromMinutes(minutes)))),
        (2, Gen.Elements(1, 2, 10, 61).Select(seconds => (Deed)new Wait(TimeSpan.FromSeconds(seconds)))),
        (1, Gen.Elements(1, 30).Select(seconds => (Deed)new RestGateway(TimeSpan.FromSeconds(seconds)))));

    private static readonly Gen<Step> Steps =
        from deed in Deeds
        from diesAt in Gen.Frequency((3, Gen.Constant((int?)null)), (1, Gen.Choose(1, MostStepsOfADeed).Select(step => (int?)step)))
        select new Step(deed, diesAt);

    private static readonly Gen<Story> Any =
        from shelves in Gen.Choose(1, 3).SelectMany(products => Gen.Choose(0, 12).ArrayOf(products))
        from oneUnpaid in Gen.Elements(false, false, true)
        from count in Gen.Choose(FewestSteps, MostSteps)
        from steps in Steps.ArrayOf(count)
        select new Story([.. shelves], oneUnpaid, [.. steps]);

    public static Arbitrary<Story> Stories { get; } = Arb.From(Any, Shorter);

    private static IEnumerable<Story> Shorter(Story story) =>
    [
        .. Without(story.Steps).Select(steps => story with { Steps = steps }),
        .. story.Steps.Index().SelectMany(entry => Simpler(entry.Item).Select(step => story with { Steps = story.Steps.SetItem(entry.Index, step) })),
        .. story.OneUnpaid ? [story with { OneUnpaid = false }] : Array.Empty<Story>(),
    ];

    /// <summary>Leaves out halves, quarters and so on down to single steps, the longest first.</summary>
    private static IEnumerable<ImmutableArray<Step>> Without(ImmutableArray<Step> steps)
    {
        for (var length = steps.Length; length > 0; length /= 2)
        {
            for (var from = 0; from + length <= steps.Length; from += length)
                yield return steps.RemoveRange(from, length);
        }
    }

    private static IEnumerable<Step> Simpler(Step step) =>
    [
        .. step.DiesAt is null ? Array.Empty<Step>() : [step with { DiesAt = null }],
        .. step.Deed.Simpler().Select(deed => step with { Deed = deed }),
    ];
}
