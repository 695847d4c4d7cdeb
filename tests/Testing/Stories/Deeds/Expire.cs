using Shop.Application.Orders;
using Shop.Domain.Orders;

namespace Shop.Testing.Stories.Deeds;

/// <summary>Advances the clock and expires orders that are not paid in time.</summary>
public sealed record Expire(TimeSpan After) : Deed
{
    public override Act On(Scene scene)
    {
        IReadOnlyList<OrderId> found = [];
        return new Act(
            async () =>
            {
                scene.Clock.Advance(After);
                found = await scene.Send(new ListOverdueOrders());
                foreach (var order in found)
                    await scene.Send(new ExpireOrder(order));
            },
            books => Forecast.Of([.. Stages(scene, books, found.Select(scene.NumberOf).ToList())]));
    }

    public override string ToString() => $"after {After.TotalMinutes} minutes what is not paid in time expires";

    private static IEnumerable<Books> Stages(Scene scene, Books books, List<int> found)
    {
        yield return books;
        var overdue = Enumerable.Range(0, books.Orders.Count).Where(order =>
            books.Orders[order].Status == OrderStatus.Pending && books.Orders[order].PlacedAt + Scene.TimeToPay <= scene.Clock.Now).ToList();
        foreach (var order in overdue.OrderBy(order => found.IndexOf(order)))
            yield return books = books.Change(order, booked => booked.GiveUp());
    }
}
