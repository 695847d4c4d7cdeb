using Microsoft.Extensions.Options;

namespace Shop.Adapters.Notifications;

/// <summary>Stops the start when mail could not leave as it is meant to.</summary>
internal sealed class EmailOptionsValidator : IValidateOptions<EmailOptions>
{
    public ValidateOptionsResult Validate(string? name, EmailOptions options) =>
        options.Channel == LogChannel.Name
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Email__Channel must be '{LogChannel.Name}', but is '{options.Channel}'.");
}
