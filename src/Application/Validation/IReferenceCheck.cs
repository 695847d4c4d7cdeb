using Shop.Domain.Shared;

namespace Shop.Application.Validation;

/// <summary>
/// Finds what a rejected request refers to and does not exist, and what is wrong with it together with what is stored, so that broken rules
/// do not hide it. The handler of a valid request checks this itself, in its transaction.
/// </summary>
internal interface IReferenceCheck<in TRequest>
{
    /// <summary>
    /// The fields of a rejected request may have any values, null included, and lists any length: a check reads no more of a list than a
    /// valid request may have.
    /// </summary>
    Task<IReadOnlyList<Fault>> FindFaults(TRequest request, CancellationToken cancellation);
}
