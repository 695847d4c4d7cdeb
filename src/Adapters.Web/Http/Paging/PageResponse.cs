using System.Text.Json.Serialization;

namespace Shop.Adapters.Web.Http.Paging;

/// <summary>One page of a list.</summary>
internal sealed record PageResponse<T>(IReadOnlyList<T> Items, PageInfo Page);

/// <summary>The position of the page in the list.</summary>
/// <param name="Limit">The maximum number of items in a page.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="Next">The cursor of the next page, for <c>?after=</c>; null on the last page.</param>
/// <param name="Total">The number of all matching items; only with <c>?include=total</c>.</param>
internal sealed record PageInfo(
    int Limit,
    bool HasMore,
    string? Next,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Total);
