using System.Text.Json.Serialization;

namespace Shop.Adapters.Web.Http.Paging;

/// <summary>A part of a list.</summary>
internal sealed record PageResponse<T>(IReadOnlyList<T> Items, PageInfo Page);

/// <summary>Where in the list it is.</summary>
/// <param name="Limit">How many items a page has at most.</param>
/// <param name="HasMore">Whether something follows.</param>
/// <param name="Next">The cursor to go on with as <c>?after=</c>; null when nothing follows.</param>
/// <param name="Total">How many match in all; only with <c>?include=total</c>.</param>
internal sealed record PageInfo(
    int Limit,
    bool HasMore,
    string? Next,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Total);
