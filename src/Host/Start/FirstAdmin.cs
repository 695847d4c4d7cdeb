using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Registration;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Operations;
using Shop.Domain.Shared;

namespace Shop.Host.Start;

/// <summary>Creates the first admin, as configured in the section <c>Admin</c>.</summary>
internal static class FirstAdmin
{
    /// <summary>Null when an admin exists already. A generated password is returned in the result only.</summary>
    /// <exception cref="CannotStartException">A setting is not valid, or the address belongs to an account with another role.</exception>
    public static async Task<AdminCreation?> Ensure(IServiceProvider services, CancellationToken cancellation)
    {
        var settings = services.GetRequiredService<IConfiguration>().GetSection("Admin");
        var requested = new CreateFirstAdmin(Given(settings["Email"]), Given(settings["Password"]));
        try
        {
            return await AskTwice(requested, services, cancellation);
        }
        catch (ValidationException invalid)
        {
            throw new CannotStartException(string.Join(' ', invalid.Errors.Select(e => $"Admin__{e.PropertyName}: {e.ErrorMessage}")), invalid);
        }
        catch (DomainException refused)
        {
            throw new CannotStartException($"The first admin {requested.Email ?? CreateFirstAdmin.DefaultEmail} cannot be created: {refused.Message}", refused);
        }
    }

    /// <summary>
    /// Whether a password would have to be generated and there is nobody to read it: the output of a Production server is collected and stored.
    /// </summary>
    public static async Task<bool> WouldPrintPassword(IServiceProvider services, bool isCollected, CancellationToken cancellation)
    {
        if (!isCollected || !services.GetRequiredService<IHostEnvironment>().IsProduction() || Given(services.GetRequiredService<IConfiguration>()["Admin:Password"]) is not null)
            return false;

        await using var scope = services.CreateAsyncScope();
        return !await scope.ServiceProvider.GetRequiredService<IAccountRepository>().AnyAdmin(cancellation);
    }

    /// <summary>
    /// When two instances start concurrently on an empty database, one of them fails; its second try finds the admin of the other.
    /// </summary>
    private static async Task<AdminCreation?> AskTwice(CreateFirstAdmin requested, IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            return await Ask(requested, services, cancellation);
        }
        catch (DomainException)
        {
            return await Ask(requested, services, cancellation);
        }
    }

    private static async Task<AdminCreation?> Ask(CreateFirstAdmin requested, IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(requested, cancellation);
    }

    private static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;
}
