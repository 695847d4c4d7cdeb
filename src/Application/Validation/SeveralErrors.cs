using Shop.Domain.Shared;

namespace Shop.Application.Validation;

/// <summary>The errors of one request, rejected together so that none hides the others.</summary>
public static class SeveralErrors
{
    /// <summary>Rejects one error with its own code, and several with <c>invalid-request</c> and the invalid fields of all.</summary>
    public static void ThrowIfAny(IReadOnlyList<DomainException> errors)
    {
        if (errors.Count == 1)
            throw errors[0];
        if (errors.Count > 1)
            throw new DomainException("invalid-request", "Several fields are invalid.", [.. errors.SelectMany(error => error.Faults)]);
    }
}
