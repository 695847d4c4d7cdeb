using Shop.Application.Accounts;
using Shop.Application.Accounts.Administration;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryAccountReader(InMemorySession session) : IAccountReader
{
    private static readonly KeysetOrder<AccountDetails> NewestFirst =
        new("newest", account => account.Id.ToString(), account => account.Id.ToString(), id => AccountId.TryParse(id, null, out _), Descending: true);

    public Task<Page<AccountDetails>> List(AccountFilter filter, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(NewestFirst.Take(page, session.State.All<Account>().Where(account => Matches(account, filter)).Select(AccountDetails.Of)));

    private static bool Matches(Account account, AccountFilter filter) =>
        account.ErasedAt is null
        && (filter.Role is not { } role || account.Role == role)
        && (filter.Status is not { } status || account.Status == status)
        && (filter.Q is not { } q || Has(account.Profile.Name, q) || Has(account.Email.Value, q));

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
