namespace Shop.Application.Ports;

/// <summary>The request on whose behalf something is done.</summary>
public interface IRequestContext
{
    /// <summary>As the logs and <c>X-Request-Id</c> name it; null when there is no request.</summary>
    string? RequestId { get; }
}
