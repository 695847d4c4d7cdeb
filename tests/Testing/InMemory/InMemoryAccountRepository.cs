using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryAccountRepository(InMemorySession session) : IAccountRepository
{
    public void Add(Account account) => session.Work.Add(account);

    public Task<Account?> Find(AccountId id, CancellationToken cancellation) =>
        Task.FromResult(session.Find<Account>(account => account.Id == id && account.ErasedAt is null));

    public async Task<Account?> Lock(AccountId id, CancellationToken cancellation) =>
        (await session.Lock<Account>(account => account.Id == id, cancellation)).SingleOrDefault(account => account.ErasedAt is null);

    public async Task<bool> Hold(AccountId id, CancellationToken cancellation) =>
        (await session.Lock<Account>(account => account.Id == id, cancellation)).All(account => account.ErasedAt is null);

    public Task<Account?> FindByEmail(EmailAddress email, CancellationToken cancellation) =>
        Task.FromResult(session.Find<Account>(account => account.Email == email && account.ErasedAt is null));

    public async Task<AccountId?> FindIdByEmail(EmailAddress email, CancellationToken cancellation) => (await FindByEmail(email, cancellation))?.Id;

    public Task<bool> AnyAdmin(CancellationToken cancellation) =>
        Task.FromResult(session.State.All<Account>().Any(account => account is { Role: AccountRole.Admin, ErasedAt: null }));

    public async Task<IReadOnlyList<Account>> LockActiveAdmins(CancellationToken cancellation) =>
        [.. (await session.Lock<Account>(account => account.IsActiveAdmin, cancellation)).Where(account => account.IsActiveAdmin)];

    public Task<IReadOnlyList<Account>> FindAdminsToNotify(CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<Account>(account => account is { IsActiveAdmin: true, Profile.NotifyByEmail: true }));
}
