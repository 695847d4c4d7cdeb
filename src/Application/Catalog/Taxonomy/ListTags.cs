using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Lists tags, ordered by name.</summary>
public sealed record ListTags(TaxonFilter Fields, PageRequest Page) : IQuery<Page<Counted<Tag>>>;

internal sealed class ListTagsValidator : AbstractValidator<ListTags>
{
    public ListTagsValidator()
    {
        RuleFor(q => q.Fields.Q).OptionalLine(TaxonFilter.QueryMaxLength);
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
    }
}

internal sealed class ListTagsHandler(ITaxonReader<Tag, TagId> tags) : IRequestHandler<ListTags, Page<Counted<Tag>>>
{
    public Task<Page<Counted<Tag>>> Handle(ListTags query, CancellationToken cancellationToken) =>
        tags.List(query.Fields, query.Page, cancellationToken);
}
