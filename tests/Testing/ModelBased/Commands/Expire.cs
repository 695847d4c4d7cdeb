using Shop.Application.Orders;
using Shop.Domain.Orders;

namespace Shop.Testing.ModelBased.Commands;

/// <summary>Advances the clock and expires orders that are not paid in time.</summary>
public sealed record Expire(TimeSpan After) : ModelCommand
{
    public override ModelStep On(ModelRun run)
    {
        IReadOnlyList<OrderId> found = [];
        return new ModelStep(
            async () =>
            {
                run.Clock.Advance(After);
                found = await run.Send(new ListOverdueOrders());
                foreach (var order in found)
                    await run.Send(new ExpireOrder(order));
            },
            model => ExpectedOutcome.Of([.. Stages(run, model, found.Select(run.NumberOf).ToList())]));
    }

    public override string ToString() => $"after {After.TotalMinutes} minutes what is not paid in time expires";

    private static IEnumerable<ModelState> Stages(ModelRun run, ModelState model, List<int> found)
    {
        yield return model;
        var overdue = Enumerable.Range(0, model.Orders.Count).Where(order =>
            model.Orders[order].Status == OrderStatus.Pending && model.Orders[order].PlacedAt + ModelRun.TimeToPay <= run.Clock.GetUtcNow()).ToList();
        foreach (var order in overdue.OrderBy(order => found.IndexOf(order)))
            yield return model = model.Change(order, booked => booked.GiveUp());
    }
}
