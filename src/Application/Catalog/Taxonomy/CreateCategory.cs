using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>
/// Creates a category. For admins. Rejects with <c>name-taken</c>, <c>slug-taken</c> and the codes of
/// <see cref="CategoryTree.EnsureFits"/>.
/// </summary>
public sealed record CreateCategory(Actor Actor, CategoryFields Fields) : ICommand<CategoryId>;

internal sealed class CreateCategoryValidator : AbstractValidator<CreateCategory>
{
    public CreateCategoryValidator()
    {
        RuleFor(c => c.Fields.Taxon.Name).Must(name => name.IsGiven).WithErrorCode("required").WithMessage("Must be given.");
        RuleFor(c => c.Fields).SetValidator(new CategoryFieldsValidator());
    }
}

internal sealed class CreateCategoryHandler(
    ITaxonRepository<Category, CategoryId> categories, ICategoryTree tree, ITransliteration transliteration, TimeProvider clock)
    : IRequestHandler<CreateCategory, CategoryId>
{
    public async Task<CategoryId> Handle(CreateCategory command, CancellationToken cancellationToken)
    {
        var fields = command.Fields;
        var id = CategoryId.New(clock.GetUtcNow());
        (await tree.Lock(cancellationToken)).EnsureFits(id, fields.ParentId.Value);

        var slug = await categories.SlugFor(transliteration, fields.Taxon, cancellationToken);
        categories.Add(Category.Create(id, fields.Taxon.Name.Value, fields.ParentId.Value, slug, fields.Icon.Value, fields.Description.Value));
        return id;
    }
}
