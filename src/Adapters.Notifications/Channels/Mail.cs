using Shop.Domain.Accounts;

namespace Shop.Adapters.Notifications.Channels;

/// <summary>A rendered notification.</summary>
/// <param name="Id">The same for every attempt; valid as the left side of a Message-ID.</param>
/// <param name="To">The address of the recipient.</param>
/// <param name="Subject">One line; control characters are replaced by blanks.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">The same message as an HTML document with all values escaped.</param>
/// <param name="Secret">A part of the texts that must not be logged; null when there is none.</param>
internal sealed record Mail(string Id, EmailAddress To, string Subject, string Text, string Html, string? Secret = null);
