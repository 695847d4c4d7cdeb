using Shop.Adapters.Notifications.Channels;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications.Templates;

/// <summary>Renders notifications as mail, in plain text and in HTML.</summary>
internal sealed class TemplatedNotifications(IMailChannel channel) : INotificationPort
{
    public Task Send(Notification notification, CancellationToken cancellation)
    {
        var (subject, text, html) = Render(notification.Content);
        return channel.Send(new Mail(notification.Id, notification.To, subject, text, html), cancellation);
    }

    private static RenderedContent Render(NotificationContent content) => content switch
    {
        ProductNotice product => ProductTemplate.Render(product),
        ImportNotice import => ImportTemplate.Render(import),
        RenderedNotice rendered => new RenderedContent(rendered.Subject, rendered.Text, rendered.Html),
        _ => throw new InvalidOperationException($"There is no template for {content.GetType().Name}."),
    };
}
