namespace Shop.Adapters.Notifications.Channels;

/// <summary>The configuration section <c>Email:SendGrid</c>.</summary>
internal sealed class SendGridOptions
{
    /// <summary>An API key with only the permission to send mail.</summary>
    public string? ApiKey { get; set; }

    public string BaseUrl { get; set; } = "https://api.sendgrid.com";
}
