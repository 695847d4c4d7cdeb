using FluentValidation;
using MediatR;
using Shop.Application.Accounts;
using Shop.Application.Ports;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Sees to it that somebody can run the store, by the configuration section <c>Admin</c>.</summary>
internal static class FirstAdmin
{
    /// <summary>Null when there is an admin already. A generated password is in the result and nowhere else.</summary>
    /// <exception cref="CannotStartException">The settings are no e-mail address, no good password, or name somebody who is no admin.</exception>
    public static async Task<AdminCreation?> Ensure(IServiceProvider services, CancellationToken cancellation)
    {
        var settings = services.GetRequiredService<IConfiguration>().GetSection("Admin");
        var wish = new CreateFirstAdmin(Given(settings["Email"]), Given(settings["Password"]));
        try
        {
            return await AskTwice(wish, services, cancellation);
        }
        catch (ValidationException invalid)
        {
            throw new CannotStartException(string.Join(' ', invalid.Errors.Select(e => $"Admin__{e.PropertyName}: {e.ErrorMessage}")), invalid);
        }
        catch (DomainException refused)
        {
            throw new CannotStartException($"The first admin cannot be {wish.Email ?? CreateFirstAdmin.DefaultEmail}: {refused.Message}", refused);
        }
    }

    /// <summary>Of two instances that start at once on an empty store one is refused; asked again, it finds the other's admin.</summary>
    private static async Task<AdminCreation?> AskTwice(CreateFirstAdmin wish, IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            return await Ask(wish, services, cancellation);
        }
        catch (DomainException)
        {
            return await Ask(wish, services, cancellation);
        }
    }

    private static async Task<AdminCreation?> Ask(CreateFirstAdmin wish, IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(wish, cancellation);
    }

    private static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;
}
