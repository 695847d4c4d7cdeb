using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Orders;
using Shop.Testing.Fakes;
using Shop.Testing.ModelBased.Commands;

namespace Shop.Testing.ModelBased;

/// <summary>Generates and shrinks scenarios.</summary>
internal static class ScenarioGen
{
    private const int FewestSteps = 5;
    private const int MostSteps = 45;

    /// <summary>The largest number of crash points of a command.</summary>
    private const int MostStepsOfACommand = 9;

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

    private static readonly Gen<CallerRole> Somebody = Gen.Frequency(
        (4, Gen.Constant(CallerRole.Buyer)), (3, Gen.Constant(CallerRole.Admin)), (3, Gen.Elements(Enum.GetValues<CallerRole>())));

    private static readonly Gen<ModelCommand> Placing =
        from buyer in Gen.Choose(0, 2)
        from count in Gen.Choose(1, 3)
        from lines in Product.Zip(Gen.Frequency((15, Gen.Choose(1, 2)), (1, Gen.Choose(3, 15)))).ArrayOf(count)
        from plan in Plans
        select (ModelCommand)new Place(buyer, [.. lines.Select(line => (line.Item1, line.Item2))], plan);

    private static readonly Gen<ModelCommand> Fulfilling =
        from order in Position
        from to in Gen.Frequency(
            (4, Gen.Constant((FulfilmentStatus?)null)), (1, Gen.Elements(Enum.GetValues<FulfilmentStatus>()).Select(to => (FulfilmentStatus?)to)))
        from who in Gen.Frequency((6, Gen.Constant(CallerRole.Admin)), (4, Gen.Elements(Enum.GetValues<CallerRole>())))
        select (ModelCommand)new Fulfil(order, to, who);

    private static readonly Gen<ModelCommand> Commands = Gen.Frequency(
        (6, Placing),
        (12, Gen.Constant<ModelCommand>(new Deliver())),
        (3, Position.Select(position => (ModelCommand)new DeliverOutOfOrder(position))),
        (2, Position.Select(position => (ModelCommand)new Redeliver(position))),
        (3, Position.Select(position => (ModelCommand)new Answer(position))),
        (2, Position.Zip(Somebody).Select(entry => (ModelCommand)new Cancel(entry.Item1, entry.Item2))),
        (3, Position.Select(order => (ModelCommand)new Refund(order))),
        (8, Fulfilling),
        (2, Product.Zip(Gen.Elements(-2, 1, 3, 5)).Select(entry => (ModelCommand)new Restock(entry.Item1, entry.Item2))),
        (1, Gen.Elements(0, 30, 60).Select(minutes => (ModelCommand)new Expire(TimeSpan.FromMinutes(minutes)))),
        (2, Gen.Elements(1, 2, 10, 61).Select(seconds => (ModelCommand)new Wait(TimeSpan.FromSeconds(seconds)))),
        (1, Gen.Elements(1, 20).Select(minutes => (ModelCommand)new StopGateway(TimeSpan.FromMinutes(minutes)))),
        (1, Gen.Elements(1, 20).Select(minutes => (ModelCommand)new DenyCharges(TimeSpan.FromMinutes(minutes)))),
        (1, Product.Select(product => (ModelCommand)new FillStock(product))),
        (1, Gen.Choose(0, 2).Select(buyer => (ModelCommand)new EraseBuyer(buyer))),
        (1, Position.Select(position => (ModelCommand)new PoisonMessage(position))),
        (1, Gen.Elements(1, 30).Select(seconds => (ModelCommand)new RestGateway(TimeSpan.FromSeconds(seconds)))));

    private static readonly Gen<Step> Steps =
        from command in Commands
        from diesAt in Gen.Frequency((3, Gen.Constant((int?)null)), (1, Gen.Choose(1, MostStepsOfACommand).Select(step => (int?)step)))
        select new Step(command, diesAt);

    private static readonly Gen<TestScenario> Any =
        from stocks in Gen.Choose(1, 3).SelectMany(products => Gen.Choose(0, 12).ArrayOf(products))
        from oneUnpaid in Gen.Elements(false, false, true)
        from count in Gen.Choose(FewestSteps, MostSteps)
        from steps in Steps.ArrayOf(count)
        select new TestScenario([.. stocks], oneUnpaid, [.. steps]);

    public static Arbitrary<TestScenario> Scenarios { get; } = Arb.From(Any, Shorter);

    private static IEnumerable<TestScenario> Shorter(TestScenario scenario) =>
    [
        .. Without(scenario.Steps).Select(steps => scenario with { Steps = steps }),
        .. scenario.Steps.Index().SelectMany(entry => Simpler(entry.Item).Select(step => scenario with { Steps = scenario.Steps.SetItem(entry.Index, step) })),
        .. scenario.OneUnpaid ? [scenario with { OneUnpaid = false }] : Array.Empty<TestScenario>(),
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
        .. step.ModelCommand.Simpler().Select(command => step with { ModelCommand = command }),
    ];
}
