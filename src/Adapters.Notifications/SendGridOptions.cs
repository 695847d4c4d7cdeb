namespace Shop.Adapters.Notifications;

/// <summary>The configuration section <c>Email:SendGrid</c>.</summary>
internal sealed class SendGridOptions
{
    /// <summary>Needs the permission to send mail, and no other.</summary>
    public string? ApiKey { get; set; }

    public string BaseUrl { get; set; } = "https://api.sendgrid.com";
}
