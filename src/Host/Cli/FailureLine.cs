using System.Net.Sockets;
using FluentValidation;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Shop.Application.Ports.Operations;
using Shop.Domain.Shared;

namespace Shop.Host.Cli;

/// <summary>
/// The error message of a failure that the operator can correct, as one line; null for a programming error, which is printed with its stack
/// trace.
/// </summary>
internal static class FailureLine
{
    /// <summary>The start of the framework's message for a setting that cannot be converted; there is no specific exception type.</summary>
    private const string UnreadableSetting = "Failed to convert configuration value";

    public static string? Of(Exception failure) => failure switch
    {
        CannotStartException or DomainException or CannotReachShopException or DifferencesFoundException => Line(failure.Message),
        InvalidOperationException unreadable when unreadable.Message.StartsWith(UnreadableSetting, StringComparison.Ordinal) => Line(unreadable.Message),
        OptionsValidationException invalid => Line($"The settings are not valid: {string.Join(" ", invalid.Failures)}"),
        ValidationException invalid => Line(string.Join(" ", invalid.Errors.Select(e => $"{e.PropertyName}: {e.ErrorMessage}"))),
        IOException { InnerException: AddressInUseException } taken => Line(taken.Message),
        SocketException or IOException { InnerException: SocketException } => Line($"Listening on the address failed: {failure.Message}"),
        _ => null,
    };

    private static string Line(string text) => "shop: " + string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
