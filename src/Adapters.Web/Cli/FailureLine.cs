using System.Net.Sockets;
using FluentValidation;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Shop.Application.Ports;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Cli;

/// <summary>One line for the operator about a failure that is his to mend; null for a fault of the program, which ends with its stack.</summary>
internal static class FailureLine
{
    public static string? Of(Exception failure) => failure switch
    {
        CannotStartException or DomainException or CannotReachShopException => Line(failure.Message),
        OptionsValidationException invalid => Line($"The settings cannot be used: {string.Join(" ", invalid.Failures)}"),
        ValidationException invalid => Line(string.Join(" ", invalid.Errors.Select(e => $"{e.PropertyName}: {e.ErrorMessage}"))),
        IOException { InnerException: AddressInUseException } taken => Line(taken.Message),
        SocketException or IOException { InnerException: SocketException } => Line($"The address cannot be listened on: {failure.Message}"),
        _ => null,
    };

    private static string Line(string text) => "shop: " + string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
