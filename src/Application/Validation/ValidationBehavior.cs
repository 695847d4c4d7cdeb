using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Shop.Application.Validation;

/// <summary>
/// Rejects an invalid command or query with all its validation failures, unknown references included, before the handler runs.
/// </summary>
internal sealed class ValidationBehavior<TRequest, TResult>(
    IEnumerable<IValidator<TRequest>> validators, IEnumerable<IReferenceCheck<TRequest>> references, RejectedInput input)
    : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var failures = validators.SelectMany(validator => validator.Validate(request).Errors).ToList();
        if (failures.Count == 0 && !input.IsRejected)
            return await next();

        foreach (var check in references)
        {
            foreach (var fault in await check.FindFaults(request, cancellationToken))
                failures.Add(new ValidationFailure(fault.Field, fault.Detail) { ErrorCode = fault.Code });
        }

        throw new ValidationException(failures);
    }
}
