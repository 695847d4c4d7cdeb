using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Creates a collection. For admins. Rejects with <c>name-taken</c> and <c>slug-taken</c>.</summary>
public sealed record CreateCollection(Actor Actor, CollectionFields Fields) : ICommand<CollectionId>;

internal sealed class CreateCollectionValidator : AbstractValidator<CreateCollection>
{
    public CreateCollectionValidator()
    {
        RuleFor(c => c.Fields.Taxon.Name).Must(name => name.IsGiven).WithErrorCode("required").WithMessage("Must be given.");
        RuleFor(c => c.Fields).SetValidator(new CollectionFieldsValidator());
    }
}

internal sealed class CreateCollectionHandler(
    ITaxonRepository<Collection, CollectionId> collections, ITransliteration transliteration, TimeProvider clock)
    : IRequestHandler<CreateCollection, CollectionId>
{
    public async Task<CollectionId> Handle(CreateCollection command, CancellationToken cancellationToken)
    {
        var fields = command.Fields;
        var slug = await collections.SlugFor(transliteration, fields.Taxon, cancellationToken);
        var collection = Collection.Create(
            CollectionId.New(clock.GetUtcNow()), fields.Taxon.Name.Value, slug, fields.Icon.Value, fields.Banners.Or([]), fields.Layout.Value);
        collections.Add(collection);
        return collection.Id;
    }
}
