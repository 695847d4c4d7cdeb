using FluentValidation;
using MediatR;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.SampleData;
using Shop.Domain.Shared;

namespace Shop.Host.Start;

/// <summary>
/// Loads sample data into an empty store, as configured in the section <c>Demo</c>. Must run after the creation of the first admin, because
/// the sample data contains an admin.
/// </summary>
internal static class SampleStoreAtStart
{
    /// <summary>Prints the loaded sample data once, with the password if it was generated; a generated password is not stored.</summary>
    /// <exception cref="CannotStartException">A setting or the password is not valid, or there is no password in Production.</exception>
    public static async Task Load(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var settings = services.GetRequiredService<IConfiguration>().GetSection("Demo");
        if (!IsWanted(settings["Enabled"]))
            return;

        var password = string.IsNullOrEmpty(settings["Password"]) ? null : settings["Password"];
        if (password is null && services.GetRequiredService<IHostEnvironment>().IsProduction())
            throw new CannotStartException("Demo__Enabled requires Demo__Password in Production, where no password is generated.");

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
        LoadSampleData requested, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(requested, cancellation);
        }
        catch (ValidationException invalid)
        {
            throw new CannotStartException(string.Join(' ', invalid.Errors.Select(e => $"Demo__{e.PropertyName}: {e.ErrorMessage}")), invalid);
        }
        catch (DomainException refused)
        {
            // Another instance is loading the data, or the store has products with the same names.
            if (refused.Code != IdempotencyErrors.InProgress().Code)
                await output.WriteLineAsync($"Sample data was not loaded: {refused.Message}");
            return null;
        }
    }

    private static async Task Announce(SampleDataLoaded loaded, TextWriter output)
    {
        await output.WriteLineAsync($"Loaded sample data with {loaded.Products} products and these accounts:");
        foreach (var account in loaded.Accounts)
            await output.WriteLineAsync($"  {account.Email}");
        await output.WriteLineAsync(loaded.GeneratedPassword is null
            ? "Their password is the value of Demo__Password."
            : $"Their password, shown only once: {loaded.GeneratedPassword}");
    }
}
