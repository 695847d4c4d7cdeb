using AngleSharp.Html.Dom;

namespace Shop.Site.Tests;

/// <summary>A page as a browser without scripts shows it.</summary>
/// <param name="Path">The path and query at which redirects ended.</param>
internal sealed record Page(int Status, string Path, IHtmlDocument Document)
{
    public string Heading => Text(Document.QuerySelector("h1"));

    public string Main => Text(Document.QuerySelector("main"));

    public IEnumerable<IElement> All(string selector) => Document.QuerySelectorAll(selector);

    public string Text(string selector) => Text(Document.QuerySelector(selector));

    /// <summary>The address of the link with this text.</summary>
    public string Link(string text) =>
        All("a").FirstOrDefault(link => Text(link) == text)?.GetAttribute("href") ?? throw new InvalidOperationException($"No link '{text}' in:\n{Main}");

    /// <summary>The form with this button.</summary>
    public Form Form(string button) =>
        All("form").Select(form => (Form: form, Button: form.QuerySelectorAll("button").FirstOrDefault(candidate => Text(candidate) == button)))
            .Where(found => found.Button is not null)
            .Select(found => Site.Tests.Form.Of(found.Form, found.Button, Path))
            .FirstOrDefault() ?? throw new InvalidOperationException($"No button '{button}' in:\n{Main}");

    /// <summary>The message beside a field; null when the field is valid.</summary>
    public string? Fault(string field)
    {
        var input = Document.QuerySelector($"[name='{field}']")!;
        if (input.GetAttribute("aria-invalid") != "true")
            return null;

        var described = input.GetAttribute("aria-describedby")!.Split(' ')[0];
        return Text(Document.GetElementById(described));
    }

    public string? Alert => Document.QuerySelector("[role=alert]") is { } alert ? Text(alert) : null;

    public static string Text(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A form with the values that a browser would post.</summary>
internal sealed record Form(string Action, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    public const string Token = "__RequestVerificationToken";

    public static Form Of(IElement form, IElement? button, string page)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var field in form.QuerySelectorAll("input, select, textarea"))
        {
            var name = field.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || field.HasAttribute("disabled"))
                continue;
            if (field is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
                continue;

            values.Add(new(name, field switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => "",
            }));
        }

        if (button?.GetAttribute("name") is { Length: > 0 } pressed)
            values.Add(new(pressed, button.GetAttribute("value") ?? ""));
        return new Form(form.GetAttribute("action") is { Length: > 0 } action ? action : page, values);
    }

    public IEnumerable<KeyValuePair<string, string>> With(params (string Name, string Value)[] changed) =>
        Values.Where(value => changed.All(change => change.Name != value.Key)).Concat(changed.Select(change => KeyValuePair.Create(change.Name, change.Value)));

    public Form Without(string name) => this with { Values = [.. Values.Where(value => value.Key != name)] };
}
