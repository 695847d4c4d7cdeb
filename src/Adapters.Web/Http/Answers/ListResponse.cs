namespace Shop.Adapters.Web.Http.Answers;

/// <summary>A complete list.</summary>
internal sealed record ListResponse<T>(IReadOnlyList<T> Items);
