using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Reports;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Reports;

/// <summary>
/// Lists the views of a product per day for admins, newest day first. Rejects a product that does not exist and has no views with
/// <c>product-not-found</c>.
/// </summary>
public sealed record ListProductViews(Actor Actor, ProductId ProductId, DayRange Fields, PageRequest Page) : IQuery<Page<DayViews>>;

internal sealed class ListProductViewsValidator : AbstractValidator<ListProductViews>
{
    public ListProductViewsValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields).SetValidator(new DayRangeValidator());
    }
}

internal sealed class ListProductViewsHandler(IProductViews views, ICatalogReader catalog) : IRequestHandler<ListProductViews, Page<DayViews>>
{
    public async Task<Page<DayViews>> Handle(ListProductViews query, CancellationToken cancellationToken)
    {
        var page = await views.OfProduct(query.ProductId, query.Fields, query.Page, cancellationToken);
        if (page.Items.Count == 0 && await catalog.Find(query.ProductId, query.Actor, cancellationToken) is null)
            throw ProductErrors.NotFound(query.ProductId);
        return page;
    }
}
