using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Search;

/// <summary>
/// Makes the next products of a brand be found by its current name. Returns the last of them, and null when no others follow.
/// </summary>
/// <param name="After">The last product of the part before; null for the first part.</param>
internal sealed record CarryOverBrandName(BrandId Brand, ProductId? After, int AtMost) : ICommand<ProductId?>;

internal sealed class CarryOverBrandNameHandler(ISearchText texts) : IRequestHandler<CarryOverBrandName, ProductId?>
{
    public Task<ProductId?> Handle(CarryOverBrandName command, CancellationToken cancellationToken) =>
        texts.Refresh(command.Brand, command.After, command.AtMost, cancellationToken);
}
