namespace Shop.Adapters.Web.Http.Answers;

/// <summary>The answers of endpoints.</summary>
internal static class Answer
{
    /// <summary>200; with a version also an entity tag, and 304 for a reader who has it already.</summary>
    public static OkAnswer<T> Ok<T>(T body, long? version = null) => new(body, version);

    /// <summary>201 with the address of what was made.</summary>
    public static CreatedAnswer<T> Created<T>(string location, T body, long? version = null) => new(location, body, version);

    /// <summary>202 with the address at which the outcome will be told.</summary>
    public static AcceptedAnswer<T> Accepted<T>(string location, T body) => new(location, body);

    /// <summary>204.</summary>
    public static NoContentAnswer NoContent() => new();

    /// <summary>A whole list that is never long enough for pages.</summary>
    public static OkAnswer<ListResponse<T>> List<T>(IEnumerable<T> items) => new(new ListResponse<T>([.. items]), null);
}
