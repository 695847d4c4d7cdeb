namespace Shop.Adapters.Notifications.Templates;

/// <summary>The content of a message, as plain text and as HTML with all values escaped.</summary>
/// <param name="Subject">One line.</param>
internal sealed record RenderedContent(string Subject, string Text, string Html);
