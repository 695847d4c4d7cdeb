using Shop.Application.Orders;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.ModelBased.Commands;

namespace Shop.Testing.ModelBased;

/// <summary>The final phase of every scenario: no crash points, all deliveries run, and paid orders are shipped.</summary>
internal sealed class Teardown(ModelRun run, ScenarioRunner runner)
{
    /// <summary>More deliveries than any scenario has left.</summary>
    private const int QueueTimeout = 1000;

    public async Task Play()
    {
        await run.TestOutbox.Revive();
        await ComeToRest();
        None(await run.ReadOrders(), order => order.Status == OrderStatus.Pending, "nothing waits for its expiry when all messages arrive");

        await SendWhatIsPaid();
        await ComeToRest();
        await Check();

        await DeliverEverythingOnceMore();
        await Check();
    }

    private async Task ComeToRest()
    {
        for (var left = QueueTimeout; run.TestOutbox.Underway.Count + run.TestOutbox.Waiting.Count > 0; left--)
        {
            left.Should().BePositive("the shop comes to rest");
            if (run.TestOutbox.Underway.Count > 0)
                await runner.Play(new Step(new Answer(0), DiesAt: null));
            else if (run.TestOutbox.Due is not null)
                await runner.Play(new Step(new Deliver(), DiesAt: null));
            else
                run.Clock.SetUtcNow(run.TestOutbox.Waiting.Min(delivery => delivery.Due));
        }
    }

    private async Task SendWhatIsPaid()
    {
        foreach (var to in Enum.GetValues<FulfilmentStatus>())
        {
            foreach (var (order, _) in run.ModelState.Orders.Index().Where(entry => entry.Item.IsSold))
                await runner.Play(new Step(new Fulfil(order, to, CallerRole.Admin), DiesAt: null));
        }
    }

    private async Task DeliverEverythingOnceMore()
    {
        for (var position = 0; position < run.TestOutbox.Delivered.Count; position++)
            await runner.Play(new Step(new Redeliver(position), DiesAt: null));
        await ComeToRest();
    }

    private async Task Check()
    {
        (await runner.Wrong()).Should().BeEmpty();
        var orders = await run.ReadOrders();
        None(orders, order => !OrderTransitions.IsFinal(order.Status), "every order comes to an end");
        None(orders, order => order.Payment.Status == PaymentStatus.Pending, "every payment comes to an end");
        None(orders, order => order.Status != OrderStatus.Delivered && order.Payment.Status == PaymentStatus.Paid, "nobody pays for nothing");
        None(orders, order => !IsAllowed(order.History), "orders only take the steps they may");
        Ledger(orders);
        await Stock(orders);
    }

    /// <summary>At most one charge per order, and the charges that are not reversed are those of the paid orders.</summary>
    private void Ledger(IReadOnlyList<OrderDetails> orders)
    {
        var ledger = run.Gateway.Ledger.ToList();
        ledger.Select(entry => entry.Order).Should().OnlyHaveUniqueItems("nobody is charged twice");
        ledger.Where(entry => !entry.IsReversed).Select(entry => (entry.Order, entry.Amount)).Should().BeEquivalentTo(
            orders.Where(order => order.Payment.Status == PaymentStatus.Paid).Select(order => (order.Id, order.Total)), "what is paid is what was charged");
        ledger.Where(entry => entry.IsReversed).Select(entry => (entry.Order, entry.Amount)).Should().BeEquivalentTo(
            orders.Where(order => order.Payment.Status == PaymentStatus.Refunded).Select(order => (order.Id, order.Total)), "what is refunded was given back");
    }

    private async Task Stock(IReadOnlyList<OrderDetails> orders)
    {
        foreach (var (product, level) in (await run.ReadStock()).Index())
        {
            var sold = orders.Where(order => order.Status == OrderStatus.Delivered)
                .Sum(order => order.Lines.Where(line => line.ProductId == run.Products[product]).Sum(line => line.Quantity));
            level.Reserved.Should().Be(0, "nobody waits for product {0}", product);
            (level.Available + level.Reserved + sold).Should().Be(run.ModelState.Received[product], "product {0} is in stock or sold", product);
        }
    }

    private static void None(IReadOnlyList<OrderDetails> orders, Func<OrderDetails, bool> wrong, string because) =>
        orders.Index().Where(entry => wrong(entry.Item))
            .Select(entry => $"order {entry.Index} is {string.Join(", then ", entry.Item.History.Select(step => step.Status))}, its payment {entry.Item.Payment.Status}")
            .Should().BeEmpty(because);

    private static bool IsAllowed(IReadOnlyList<OrderStep> history) =>
        history[0].Status == OrderStatus.Pending && history.Zip(history.Skip(1)).All(step => OrderTransitions.Allows(step.First.Status, step.Second.Status));
}
