using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Lists categories, ordered by name.</summary>
public sealed record ListCategories(TaxonFilter Fields, PageRequest Page) : IQuery<Page<Counted<Category>>>;

internal sealed class ListCategoriesValidator : AbstractValidator<ListCategories>
{
    public ListCategoriesValidator()
    {
        RuleFor(q => q.Fields.Q).OptionalLine(TaxonFilter.QueryMaxLength);
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
    }
}

internal sealed class ListCategoriesHandler(ITaxonReader<Category, CategoryId> categories) : IRequestHandler<ListCategories, Page<Counted<Category>>>
{
    public Task<Page<Counted<Category>>> Handle(ListCategories query, CancellationToken cancellationToken) =>
        categories.List(query.Fields, query.Page, cancellationToken);
}
