using Shop.Application.Ports.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Audit;
using Shop.Application.Ports.Audit;
using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

/// <summary>Account operations of the in-memory shop.</summary>
internal static class ManagedShop
{
    public const string Password = "Corr3ct-horse";
    public const string Address = "203.0.113.7";

    public static SessionKey NoSession { get; } = new(default, Guid.Empty);

    /// <summary>An account whose password is <see cref="Password"/>.</summary>
    public static AnAccount Known(this AnAccount account, string email) => account.WithEmail(email).WithPassword(Password);

    public static Task<Session> LogIn(this RunningShop shop, string email, string password = Password, string address = Address) =>
        shop.Send(new LogIn(email, password, address));

    public static async Task<bool> GoesOn(this RunningShop shop, Session session) => await shop.Send(new RefreshSession(session.RefreshToken)) is not null;

    public static Task<IReadOnlyList<AuditAction>> ActionsOn(this RunningShop shop, AnAccount account) => shop.ActionsOn(account.Id);

    public static async Task<IReadOnlyList<AuditAction>> ActionsOn(this RunningShop shop, AccountId account)
    {
        IReadOnlyList<AuditEntry> entries = [];
        await shop.Commit(async services =>
            entries = await services.GetRequiredService<IAuditTrail>().About(account.ToString(), CancellationToken.None));
        return [.. entries.Select(entry => entry.Action)];
    }
}
