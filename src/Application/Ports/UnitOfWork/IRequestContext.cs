namespace Shop.Application.Ports.UnitOfWork;

/// <summary>The request on whose behalf code runs.</summary>
public interface IRequestContext
{
    /// <summary>The request id used in the logs and in <c>X-Request-Id</c>; null outside of a request.</summary>
    string? RequestId { get; }

    /// <summary>The address of the client, for the log only; null outside of a request.</summary>
    string? ClientAddress { get; }
}
