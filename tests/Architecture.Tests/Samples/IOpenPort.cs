using Mono.Cecil;
using Shop.Domain.Orders;

namespace Shop.Architecture.Tests.Samples;

internal interface IOpenPort
{
    IQueryable<Order> Orders { get; }

    Task<IReadOnlyList<TypeDefinition[]>> Fetch(HttpClient client);

    Task Maybe(CancellationToken cancellation = default);

    Task<Order?> Right(OrderId id, CancellationToken cancellation);
}
