using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Catalog.Browsing;

/// <summary>Counts the facets of the products that match a filter; a null visitor is an anonymous request.</summary>
public sealed record CountProductFacets(ProductFilter Fields, Actor? Actor) : IQuery<ProductFacets>;

internal sealed class CountProductFacetsValidator : AbstractValidator<CountProductFacets>
{
    public CountProductFacetsValidator() => RuleFor(q => q.Fields).SetValidator(new ProductFilterValidator());
}

internal sealed class CountProductFacetsHandler(ICatalogReader catalog) : IRequestHandler<CountProductFacets, ProductFacets>
{
    public Task<ProductFacets> Handle(CountProductFacets query, CancellationToken cancellationToken) =>
        SearchText.IsWithoutTerms(query.Fields.Q)
            ? Task.FromResult(ProductFacets.None)
            : catalog.CountFacets(query.Fields, query.Actor, cancellationToken);
}
