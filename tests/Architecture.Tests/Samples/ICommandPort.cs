using Shop.Domain.Orders;

namespace Shop.Architecture.Tests.Samples;

internal interface ICommandPort
{
    Task Place(OpenShopCommand command, CancellationToken cancellation);

    Task Render(Func<Order, string> render, CancellationToken cancellation);

    Task<Order?> Right(OrderId id, CancellationToken cancellation);
}
