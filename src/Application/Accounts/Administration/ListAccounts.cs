using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Administration;

/// <summary>Lists accounts for admins, newest first.</summary>
public sealed record ListAccounts(AccountFilter Fields, PageRequest Page) : IQuery<Page<AccountDetails>>;

/// <summary>Selects accounts that match all given values; null matches any.</summary>
/// <param name="Q">A part of the name or the e-mail address, case-insensitive; up to 200 characters. Without a letter or digit it finds nothing.</param>
public sealed record AccountFilter(string? Q, AccountRole? Role, AccountStatus? Status)
{
    public const int QMaxLength = 200;
}

internal sealed class ListAccountsValidator : AbstractValidator<ListAccounts>
{
    public ListAccountsValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields.Q).OptionalLine(AccountFilter.QMaxLength);
    }
}

internal sealed class ListAccountsHandler(IAccountReader accounts) : IRequestHandler<ListAccounts, Page<AccountDetails>>
{
    public Task<Page<AccountDetails>> Handle(ListAccounts query, CancellationToken cancellationToken) =>
        SearchText.IsWithoutTerms(query.Fields.Q)
            ? Task.FromResult(Page<AccountDetails>.Empty(query.Page))
            : accounts.List(query.Fields, query.Page, cancellationToken);
}
