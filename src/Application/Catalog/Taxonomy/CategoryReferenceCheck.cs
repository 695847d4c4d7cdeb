using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Names the unknown parent of a rejected category.</summary>
internal sealed class CategoryReferenceCheck(ITaxonRepository<Category, CategoryId> categories)
    : IReferenceCheck<CreateCategory>, IReferenceCheck<ChangeCategory>
{
    public Task<IReadOnlyList<Fault>> FindFaults(CreateCategory request, CancellationToken cancellation) => FindFaults(request.Fields, cancellation);

    public Task<IReadOnlyList<Fault>> FindFaults(ChangeCategory request, CancellationToken cancellation) => FindFaults(request.Fields, cancellation);

    private async Task<IReadOnlyList<Fault>> FindFaults(CategoryFields fields, CancellationToken cancellation) =>
        fields.ParentId.Value is { } parent && await categories.Find(parent, cancellation) is null ? CategoryErrors.UnknownParent().Faults : [];
}
