using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Registration;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>
/// Logs in with a password. An unknown account, a disabled account and a wrong password all return <c>invalid-credentials</c> after the
/// same time; too many failures return <c>too-many-failed-logins</c>.
/// </summary>
/// <param name="ClientAddress">The client's address; failures are counted per account and address.</param>
public sealed record LogIn(string Email, string Password, string ClientAddress) : IProcess<Session>;

/// <summary>Rejects only texts longer than any e-mail address or password, which reveals nothing about an account.</summary>
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

        // The password was changed after the check, so the new hash decides.
        return session ?? await Handle(request, cancellationToken);
    }
}
