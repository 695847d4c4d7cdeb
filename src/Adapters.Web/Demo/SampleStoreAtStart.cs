using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Application.SampleData;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Demo;

/// <summary>Fills an empty store for newcomers, by the configuration section <c>Demo</c>. Call it after the first admin is made: sample admins count.</summary>
internal static class SampleStoreAtStart
{
    /// <summary>Says once what was loaded and, when it was generated, the password, which is kept nowhere.</summary>
    /// <exception cref="CannotStartException">The settings are no choice or no good password, or there is no password in Production.</exception>
    public static async Task Load(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var settings = services.GetRequiredService<IConfiguration>().GetSection("Demo");
        if (!IsWanted(settings["Enabled"]))
            return;

        var password = string.IsNullOrEmpty(settings["Password"]) ? null : settings["Password"];
        if (password is null && services.GetRequiredService<IHostEnvironment>().IsProduction())
            throw new CannotStartException("Demo__Enabled needs a Demo__Password in Production, where no password is generated.");

        if (await Ask(new LoadSampleData(password), services, output, cancellation) is { } loaded)
            await Announce(loaded, output);
    }

    private static bool IsWanted(string? setting) => setting switch
    {
        null or "" => false,
        _ when bool.TryParse(setting, out var enabled) => enabled,
        _ => throw new CannotStartException($"Demo__Enabled must be true or false, but is '{setting}'."),
    };

    private static async Task<SampleDataLoaded?> Ask(
        LoadSampleData wish, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(wish, cancellation);
        }
        catch (ValidationException invalid)
        {
            throw new CannotStartException(string.Join(' ', invalid.Errors.Select(e => $"Demo__{e.PropertyName}: {e.ErrorMessage}")), invalid);
        }
        catch (DomainException refused)
        {
            // Another instance is loading it at this moment, or the store has products of its own with the same names.
            if (refused.Code != IdempotencyErrors.InProgress().Code)
                await output.WriteLineAsync($"The sample store was left out: {refused.Message}");
            return null;
        }
    }

    private static async Task Announce(SampleDataLoaded loaded, TextWriter output)
    {
        await output.WriteLineAsync($"A sample store of {loaded.Products} products was loaded, with these accounts:");
        foreach (var account in loaded.Accounts)
            await output.WriteLineAsync($"  {account.Email}");
        await output.WriteLineAsync(loaded.GeneratedPassword is null
            ? "Their password is Demo__Password."
            : $"Their password, shown this once: {loaded.GeneratedPassword}");
    }
}
