namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Marks endpoints whose responses may last for hours: they are counted separately and have no time limit.</summary>
/// <param name="IsStream">Whether a request asks for a streamed response.</param>
internal sealed record StreamMetadata(Func<HttpRequest, bool> IsStream);
