namespace Shop.Adapters.Web.Http.Results;

/// <summary>Creates the responses of endpoints.</summary>
internal static class Answer
{
    /// <summary>200; with a version also an entity tag, and for a read 304 when <c>If-None-Match</c> matches it.</summary>
    public static OkAnswer<T> Ok<T>(T body, long? version = null) => new(body, version);

    /// <summary>201 with the address of the created resource.</summary>
    public static CreatedAnswer<T> Created<T>(string location, T body, long? version = null) => new(location, body, version);

    /// <summary>202 with the address of the outcome.</summary>
    public static AcceptedAnswer<T> Accepted<T>(string location, T body) => new(location, body);

    /// <summary>202, without a body: the request is processed after the response.</summary>
    public static AcceptedAnswer Accepted() => new();

    /// <summary>204, without a body.</summary>
    public static NoContentAnswer NoContent() => new();

    /// <summary>A complete list; for lists that are always short.</summary>
    public static OkAnswer<ListResponse<T>> List<T>(IEnumerable<T> items) => new(new ListResponse<T>([.. items]), null);
}
