using System.Net.Sockets;
using FluentValidation;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Demo;
using Shop.Application.Ports;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Cli;

/// <summary>One line for the operator about a failure that is his to mend; null for a fault of the program, which ends with its stack.</summary>
internal static class FailureLine
{
    /// <summary>How the framework begins when a setting is no number, duration or the like; it has no exception of its own for that.</summary>
    private const string UnreadableSetting = "Failed to convert configuration value";

    public static string? Of(Exception failure) => failure switch
    {
        CannotStartException or DomainException or CannotReachShopException or DemoFailedException => Line(failure.Message),
        InvalidOperationException unreadable when unreadable.Message.StartsWith(UnreadableSetting, StringComparison.Ordinal) => Line(unreadable.Message),
        OptionsValidationException invalid => Line($"The settings cannot be used: {string.Join(" ", invalid.Failures)}"),
        ValidationException invalid => Line(string.Join(" ", invalid.Errors.Select(e => $"{e.PropertyName}: {e.ErrorMessage}"))),
        IOException { InnerException: AddressInUseException } taken => Line(taken.Message),
        SocketException or IOException { InnerException: SocketException } => Line($"The address cannot be listened on: {failure.Message}"),
        _ => null,
    };

    private static string Line(string text) => "shop: " + string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
