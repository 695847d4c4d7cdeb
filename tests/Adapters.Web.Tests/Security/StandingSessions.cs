using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Tests.Security;

/// <summary>Sessions of buyers that never end, for tests without a database.</summary>
internal sealed class StandingSessions : ISessionStatuses
{
    public Task<IReadOnlyDictionary<SessionKey, AccountRole>> Find(IReadOnlyCollection<SessionKey> sessions, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<SessionKey, AccountRole>>(sessions.ToDictionary(session => session, _ => AccountRole.Buyer));
}
