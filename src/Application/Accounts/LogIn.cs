using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>Somebody proves with a password that an account is theirs. Every refusal is the same and takes the same time.</summary>
/// <param name="ClientAddress">Where it comes from; too many failures make this address wait for this account.</param>
public sealed record LogIn(string Email, string Password, string ClientAddress) : IProcess<Session>;

/// <summary>Only what is longer than any address or password is told apart; that says nothing about an account.</summary>
internal sealed class LogInValidator : AbstractValidator<LogIn>
{
    public LogInValidator()
    {
        RuleFor(c => c.Email).AtMost(EmailAddress.MaxLength);
        RuleFor(c => c.Password).AtMost(RegisterAccount.PasswordMaxLength);
    }
}

internal sealed class LogInHandler(IAccountRepository accounts, PasswordProof proof, IPasswordHasher passwords, IMediator mediator)
    : IRequestHandler<LogIn, Session>
{
    public async Task<Session> Handle(LogIn request, CancellationToken cancellationToken)
    {
        var account = EmailAddress.IsValid(request.Email)
            ? await accounts.FindByEmail(EmailAddress.Of(request.Email), cancellationToken)
            : null;
        var key = LoginKey.Of(request.Email, request.ClientAddress);
        var check = await proof.Check(account, request.Password, key, cancellationToken);
        if (account is null || check == PasswordCheck.Wrong)
            throw AccountErrors.InvalidCredentials();

        var newHash = check == PasswordCheck.RightButOutdated ? await passwords.Hash(request.Password, cancellationToken) : null;
        var session = await mediator.Send(new StartSession(account.Id, account.PasswordHash, newHash, key), cancellationToken);

        // The hash that was checked is no longer the account's: the one that is now decides.
        return session ?? await Handle(request, cancellationToken);
    }
}
