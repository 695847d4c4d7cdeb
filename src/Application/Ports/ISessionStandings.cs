using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>What has become of sessions since their access tokens were issued.</summary>
public interface ISessionStandings
{
    /// <summary>The role that each session's account has now; what is missing is over: logged out, ended, or its account disabled or erased.</summary>
    Task<IReadOnlyDictionary<SessionKey, AccountRole>> Find(IReadOnlyCollection<SessionKey> sessions, CancellationToken cancellation);
}

/// <summary>A session of an account, by the family of its refresh tokens.</summary>
public sealed record SessionKey(AccountId Account, Guid Session);
