using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Creates a tag. For admins. Rejects with <c>name-taken</c> and <c>slug-taken</c>.</summary>
public sealed record CreateTag(Actor Actor, TaxonFields Fields) : ICommand<TagId>;

internal sealed class CreateTagValidator : AbstractValidator<CreateTag>
{
    public CreateTagValidator()
    {
        RuleFor(c => c.Fields.Name).Must(name => name.IsGiven).WithErrorCode("required").WithMessage("Must be given.");
        RuleFor(c => c.Fields).SetValidator(new TaxonFieldsValidator());
    }
}

internal sealed class CreateTagHandler(ITaxonRepository<Tag, TagId> tags, TimeProvider clock) : IRequestHandler<CreateTag, TagId>
{
    public async Task<TagId> Handle(CreateTag command, CancellationToken cancellationToken)
    {
        var slug = await tags.SlugFor(command.Fields, cancellationToken);
        var tag = Tag.Create(TagId.New(clock.GetUtcNow()), command.Fields.Name.Value, slug);
        tags.Add(tag);
        return tag.Id;
    }
}
