using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Notifications;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Accounts.Tokens;

/// <summary>
/// Issues a text of a one-time token for one attempt to mail it; the first attempt ends the older tokens. Returns null when there is
/// nothing to mail: the token has ended, the account cannot log in, or its address is verified.
/// </summary>
internal sealed record IssueToken(OneTimeTokenId Id, AccountId Account, TokenPurpose Purpose) : ICommand<IssuedToken?>;

/// <summary>A text to mail, which is not stored.</summary>
internal sealed record IssuedToken(EmailAddress To, TokenNotice Notice);

internal sealed class IssueTokenHandler(
    IAccountRepository accounts, IOneTimeTokenRepository tokens, IRandomness randomness, TimeProvider clock)
    : IRequestHandler<IssueToken, IssuedToken?>
{
    public async Task<IssuedToken?> Handle(IssueToken command, CancellationToken cancellationToken)
    {
        var account = await accounts.Lock(command.Account, cancellationToken);
        if (account is not { MayLogIn: true } || (command.Purpose == TokenPurpose.EmailVerification && account.EmailVerifiedAt is not null))
            return null;

        var now = clock.GetUtcNow();
        var all = await tokens.LockAllOf(account.Id, command.Purpose, cancellationToken);
        var token = all.SingleOrDefault(known => known.Id == command.Id) ?? Replace(all, command, now);
        if (!token.IsLive(now))
            return null;

        var text = TokenText.New(token.Id, randomness);
        token.Accept(text.Hash);
        return new IssuedToken(account.Email, new TokenNotice(token.Purpose, text.Value, token.ExpiresAt));
    }

    private OneTimeToken Replace(IReadOnlyList<OneTimeToken> older, IssueToken command, DateTimeOffset now)
    {
        foreach (var token in older)
            token.End(now);

        var issued = OneTimeToken.Issue(command.Id, command.Account, command.Purpose, now);
        tokens.Add(issued);
        return issued;
    }
}
