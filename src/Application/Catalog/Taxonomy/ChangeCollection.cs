using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>
/// Changes the given fields of a collection. For admins. Rejects with <c>collection-not-found</c>, <c>stale-version</c>, <c>name-taken</c>
/// and <c>slug-taken</c>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record ChangeCollection(Actor Actor, CollectionId Id, ExpectedVersion? ExpectedVersion, CollectionFields Fields) : ICommand<Unit>;

internal sealed class ChangeCollectionValidator : AbstractValidator<ChangeCollection>
{
    public ChangeCollectionValidator() => RuleFor(c => c.Fields).SetValidator(new CollectionFieldsValidator());
}

internal sealed class ChangeCollectionHandler(ITaxonRepository<Collection, CollectionId> collections) : IRequestHandler<ChangeCollection, Unit>
{
    public async Task<Unit> Handle(ChangeCollection command, CancellationToken cancellationToken)
    {
        var collection = await collections.LockVersion(command.Id, command.ExpectedVersion, cancellationToken);
        var fields = command.Fields;
        collection.Rename(fields.Taxon);
        collection.Show(fields.Icon.Or(collection.Icon), fields.Banners.Or(collection.Banners), fields.Layout.Or(collection.Layout));
        return Unit.Value;
    }
}
