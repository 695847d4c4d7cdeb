using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Outbox;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Accounts.Tokens;

/// <summary>
/// Mails a token for a new password to the account with this e-mail address. The steps are the same when there is no account, so that
/// neither the response nor its time reveals it. At most three requests an hour for one address and from one client are mailed.
/// </summary>
/// <param name="ClientAddress">The client's address.</param>
public sealed record RequestPasswordReset(string Email, string ClientAddress) : ICommand<Unit>;

internal sealed class RequestPasswordResetValidator : AbstractValidator<RequestPasswordReset>
{
    public RequestPasswordResetValidator() => RuleFor(c => c.Email).Email();
}

internal sealed class RequestPasswordResetHandler(OneTimeTokens tokens, IAccountRepository accounts, IOutbox outbox)
    : IRequestHandler<RequestPasswordReset, Unit>
{
    public async Task<Unit> Handle(RequestPasswordReset command, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Of(command.Email);
        if (!await tokens.Count(TokenPurpose.PasswordReset, [email.Value, command.ClientAddress], cancellationToken))
            return Unit.Value;

        var account = await accounts.FindIdByEmail(email, cancellationToken);
        outbox.Enqueue(new TokenRequested(account, TokenPurpose.PasswordReset));
        return Unit.Value;
    }
}
