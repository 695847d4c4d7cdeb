using Shop.Application.Messaging;

namespace Shop.Site.Tests.Admin;

/// <summary>Pages of lists that are complete.</summary>
internal static class Pages
{
    public static Page<T> Of<T>(params IReadOnlyList<T> items) => new(items, HasMore: false, Next: null);
}
