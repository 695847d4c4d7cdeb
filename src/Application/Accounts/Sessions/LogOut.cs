using FluentValidation;
using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Validation;

namespace Shop.Application.Accounts.Sessions;

/// <summary>Ends the session of a refresh token. An unknown token is ignored, so that the response reveals nothing about it.</summary>
public sealed record LogOut(string RefreshToken) : ICommand<Unit>;

internal sealed class LogOutValidator : AbstractValidator<LogOut>
{
    public LogOutValidator() => RuleFor(c => c.RefreshToken).AtMost(RefreshSession.TokenMaxLength);
}

internal sealed class LogOutHandler(IRefreshTokenRepository refreshTokens, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<LogOut, Unit>
{
    public async Task<Unit> Handle(LogOut command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await refreshTokens.Lock(SessionIssuer.HashOf(command.RefreshToken), cancellationToken) is { } token
            && await refreshTokens.EndSession(token.AccountId, token.Family, now, cancellationToken))
        {
            audit.Add(AuditEntry.Of(now, actor: null, AuditAction.LoggedOut, token.AccountId));
        }

        return Unit.Value;
    }
}
