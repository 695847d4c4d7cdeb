using Shop.Domain.Orders;

namespace Shop.Testing.Stories;

/// <summary>The expected effect of a delivery on the model.</summary>
internal static class LetterForecast
{
    public static Act Delivering(this Scene scene, Letter letter) => new(() => scene.Post.Deliver(letter), books => Delivered(scene, letter, books));

    public static Act Answering(this Scene scene, Letter letter) => new(() => scene.Post.Answer(letter), books => Answered(scene, books));

    private static Forecast Delivered(Scene scene, Letter letter, Books books) => letter.Event switch
    {
        _ when scene.Gateway.Admit() is not null => Forecast.Of(books),
        OrderPlaced placed => Charged(scene, scene.NumberOf(placed.OrderId), books),
        ChargeReversalDue due => Reversed(scene, scene.NumberOf(due.OrderId), books),
        _ => Forecast.Of(books),
    };

    private static Forecast Charged(Scene scene, int order, Books books)
    {
        if (books.Orders[order].Payment != PaymentStatus.Pending)
            return Forecast.Of(books);

        var started = books.Change(order, booked => booked.Start());
        return Forecast.Of([books, .. Answered(scene, started).Stages]);
    }

    private static Forecast Answered(Scene scene, Books books) => scene.Gateway.Told is { } said
        ? Forecast.Of(books, books.Change(scene.NumberOf(said.Order), booked => booked.Hear(said.Attempt, said.Outcome, Scene.Payments.MaxAttempts)))
        : Forecast.Of(books);

    private static Forecast Reversed(Scene scene, int order, Books books) => scene.Gateway.GaveBack is { } gaveBack
        ? Forecast.Of(books, books.Change(order, booked => booked.HearOfGivingBack(gaveBack)))
        : Forecast.Of(books);
}
