namespace Shop.Adapters.Web.Http.Results;

/// <summary>A complete list.</summary>
internal sealed record ListResponse<T>(IReadOnlyList<T> Items);
