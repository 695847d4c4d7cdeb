using Shop.Application.Catalog.Products;
using Shop.Application.Validation;
using Shop.Domain.Shared;

namespace Shop.Application.Jobs.Import;

/// <summary>Names unknown references and prices that do not fit of a rejected row.</summary>
internal sealed class ImportReferenceCheck(ProductReferences references) : IReferenceCheck<ImportProduct>
{
    public Task<IReadOnlyList<Fault>> FindFaults(ImportProduct request, CancellationToken cancellation) =>
        references.FindFaults(request.Product.Fields, cancellation);
}
