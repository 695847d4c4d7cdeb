using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Outbox;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Accounts.Tokens;

/// <summary>Requests, ends and uses one-time tokens; the steps that their use cases share. Used inside a unit of work.</summary>
internal sealed class OneTimeTokens(
    IOneTimeTokenRepository tokens, IAccountRepository accounts, ITokenRequests requests, IOutbox outbox, TimeProvider clock)
{
    /// <summary>Counts a request by its addresses, and returns whether it is within the limits.</summary>
    public async Task<bool> Count(TokenPurpose purpose, IReadOnlyCollection<string> addresses, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        string[] keys = [.. addresses.Select(address => TokenRequest.KeyOf(purpose, address))];
        var earlier = await requests.LockSince(keys, now - TokenRequest.Window, cancellation);
        if (keys.Any(key => earlier.Count(request => request.Key == key) >= TokenRequest.MostOf(purpose)))
            return false;

        foreach (var key in keys)
            requests.Add(new TokenRequest(TokenRequestId.New(now), key, now));
        return true;
    }

    /// <summary>Mails a verification of the address to an account, unless too many were mailed to that address.</summary>
    public async Task RequestVerification(AccountId account, EmailAddress email, CancellationToken cancellation)
    {
        if (await Count(TokenPurpose.EmailVerification, [email.Value], cancellation))
            outbox.Enqueue(new TokenRequested(account, TokenPurpose.EmailVerification));
    }

    /// <summary>Ends all tokens of an account for one purpose.</summary>
    public async Task EndAll(AccountId account, TokenPurpose purpose, CancellationToken cancellation)
    {
        foreach (var token in await tokens.LockAllOf(account, purpose, cancellation))
            token.End(clock.GetUtcNow());
    }

    /// <summary>Rejects a text that is not a live token with <c>token-invalid</c>, without a lock; for a check before slow work.</summary>
    public async Task EnsureLive(string text, TokenPurpose purpose, CancellationToken cancellation)
    {
        if (TokenText.Read(text) is not { } read || await tokens.Find(read.Id, cancellation) is not { } token || !Accepts(token, read, purpose))
            throw AccountErrors.TokenInvalid();
    }

    /// <summary>Uses a token, and returns its locked account. Rejects a text that is not a live token with <c>token-invalid</c>.</summary>
    public async Task<Account> Use(string text, TokenPurpose purpose, CancellationToken cancellation)
    {
        if (TokenText.Read(text) is not { } read || await tokens.Find(read.Id, cancellation) is not { } found)
            throw AccountErrors.TokenInvalid();

        var account = await accounts.Lock(found.AccountId, cancellation);
        var all = await tokens.LockAllOf(found.AccountId, purpose, cancellation);
        if (account is not { MayLogIn: true } || all.SingleOrDefault(token => token.Id == read.Id) is not { } token || !Accepts(token, read, purpose))
            throw AccountErrors.TokenInvalid();

        token.End(clock.GetUtcNow());
        return account;
    }

    private bool Accepts(OneTimeToken token, TokenText text, TokenPurpose purpose) =>
        token.Purpose == purpose && token.IsLive(clock.GetUtcNow()) && token.Hashes.Contains(text.Hash, StringComparer.Ordinal);
}
