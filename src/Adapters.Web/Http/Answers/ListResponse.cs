namespace Shop.Adapters.Web.Http.Answers;

/// <summary>A whole list.</summary>
internal sealed record ListResponse<T>(IReadOnlyList<T> Items);
