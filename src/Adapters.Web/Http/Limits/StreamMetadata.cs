namespace Shop.Adapters.Web.Http.Limits;

/// <summary>Marks endpoints whose answers may go on for hours: they are counted apart and have no time limit.</summary>
/// <param name="IsStream">Whether a request asks for such an answer.</param>
internal sealed record StreamMetadata(Func<HttpRequest, bool> IsStream);
