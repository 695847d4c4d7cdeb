using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Audit;
using Shop.Application.Validation;

namespace Shop.Application.Audit;

/// <summary>Lists audit entries for admins, newest first.</summary>
public sealed record ListAuditEntries(AuditFilter Fields, PageRequest Page) : IQuery<Page<AuditEntry>>;

internal sealed partial class ListAuditEntriesValidator : AbstractValidator<ListAuditEntries>
{
    public ListAuditEntriesValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields.Resource!).AtMost(AuditFilter.ResourceMaxLength);
        RuleFor(q => q.Fields.Resource)
            .Must(resource => resource is null || Id().IsMatch(resource))
            .WithErrorCode("invalid-value").WithMessage("Must be the id of a resource of this store.");
        RuleFor(q => q.Fields.From)
            .Must((query, from) => from is null || query.Fields.To is null || from <= query.Fields.To)
            .WithErrorCode("out-of-range").WithMessage("Must not be later than 'to'.");
    }

    [GeneratedRegex("^(settings|[a-z]{3}_[0-9a-f]{32})\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}

internal sealed class ListAuditEntriesHandler(IAuditTrail audit) : IRequestHandler<ListAuditEntries, Page<AuditEntry>>
{
    public Task<Page<AuditEntry>> Handle(ListAuditEntries query, CancellationToken cancellationToken) =>
        audit.List(query.Fields, query.Page, cancellationToken);
}
