using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Site.Admin.Webhooks;

/// <summary>A webhook endpoint as it is typed into its form.</summary>
public sealed class WebhookDraft
{
    /// <summary>The names of the fields in faults.</summary>
    public static readonly IReadOnlyCollection<string> Fields = ["url", "description", "events"];

    public string Url { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>Whether events of every type are delivered, also of types that are added later.</summary>
    public bool IsForAll { get; set; } = true;

    /// <summary>The chosen types; they are kept while all are chosen.</summary>
    public SortedSet<string> Events { get; } = new(StringComparer.Ordinal);

    public static WebhookDraft Of(WebhookSubscription subscription)
    {
        var draft = new WebhookDraft
        {
            Url = subscription.Url,
            Description = subscription.Description ?? "",
            IsForAll = subscription.Events.Contains(WebhookSubscription.Everything, StringComparer.Ordinal),
        };
        if (!draft.IsForAll)
            draft.Events.UnionWith(subscription.Events);
        return draft;
    }

    internal void Choose(string name, bool isChosen)
    {
        if (isChosen)
            Events.Add(name);
        else
            Events.Remove(name);
    }

    public WebhookFields ToFields() => new(
        Url.Trim(),
        new Optional<IReadOnlyList<string>>(true, IsForAll ? [WebhookSubscription.Everything] : [.. Events]),
        TypedText.OrNull(Description));

    /// <summary>The values, by the names of their fields on the page.</summary>
    internal IEnumerable<(string Field, string Value)> Shown(Texts texts) =>
        [(texts["URL"], Url), (texts["Description"], Description), (texts["Events"], IsForAll ? texts["All events"] : string.Join(", ", Events))];
}
