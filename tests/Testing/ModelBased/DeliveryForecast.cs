using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Testing.ModelBased;

/// <summary>The expected effect of a delivery on the model.</summary>
internal static class DeliveryForecast
{
    public static ModelStep Delivering(this ModelRun run, OutboxDelivery delivery) => new(() => run.TestOutbox.Deliver(delivery), model => Delivered(run, delivery, model));

    public static ModelStep Answering(this ModelRun run, OutboxDelivery delivery) => new(() => run.TestOutbox.Answer(delivery), model => Answered(run, model));

    private static ExpectedOutcome Delivered(ModelRun run, OutboxDelivery delivery, ModelState model) => delivery.Event switch
    {
        _ when delivery.EndsProcess => ExpectedOutcome.Of(model),
        _ when run.Gateway.Admit() is not null => ExpectedOutcome.Of(model),
        OrderPlaced placed => Charged(run, run.NumberOf(placed.OrderId), model),
        ChargeReversalDue due => Reversed(run, run.NumberOf(due.OrderId), model),
        _ => ExpectedOutcome.Of(model),
    };

    private static ExpectedOutcome Charged(ModelRun run, int order, ModelState model)
    {
        if (model.Orders[order].Payment != PaymentStatus.Pending)
            return ExpectedOutcome.Of(model);

        var started = model.Change(order, booked => booked.Start());
        return ExpectedOutcome.Of([model, .. Answered(run, started).Stages]);
    }

    private static ExpectedOutcome Answered(ModelRun run, ModelState model) => run.Gateway.Received is { } said
        ? ExpectedOutcome.Of(model, model.Change(run.NumberOf(said.Order), booked => booked.OnNotification(said.Attempt, said.Outcome, ModelRun.Payments.MaxAttempts)))
        : ExpectedOutcome.Of(model);

    private static ExpectedOutcome Reversed(ModelRun run, int order, ModelState model) => run.Gateway.GaveBack is { } gaveBack
        ? ExpectedOutcome.Of(model, model.Change(order, booked => booked.ObserveReversal(gaveBack)))
        : ExpectedOutcome.Of(model);
}
