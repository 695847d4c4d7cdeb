using Microsoft.Extensions.Options;
using Shop.Adapters.Notifications.Channels;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications.Templates;

/// <summary>Renders notifications as mail, in plain text and in HTML.</summary>
internal sealed class TemplatedNotifications(IMailChannel channel, IOptions<LinkOptions> links) : INotificationPort
{
    public Task Send(Notification notification, CancellationToken cancellation)
    {
        var (subject, text, html) = Render(notification.Content);
        var secret = (notification.Content as TokenNotice)?.Token;
        return channel.Send(new Mail(notification.Id, notification.To, subject, text, html, secret), cancellation);
    }

    private RenderedContent Render(NotificationContent content) => content switch
    {
        ProductNotice product => ProductTemplate.Render(product),
        DigestNotice digest => DigestTemplate.Render(digest),
        ImportNotice import => ImportTemplate.Render(import),
        WithdrawalNotice withdrawal => WithdrawalTemplate.Render(withdrawal),
        TokenNotice token => TokenTemplate.Render(token, links.Value),
        RenderedNotice rendered => new RenderedContent(rendered.Subject, rendered.Text, rendered.Html),
        _ => throw new InvalidOperationException($"There is no template for {content.GetType().Name}."),
    };
}
