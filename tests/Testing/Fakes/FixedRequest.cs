using Shop.Application.Ports.UnitOfWork;


namespace Shop.Testing.Fakes;

/// <summary>A request with a constant id.</summary>
public sealed class FixedRequest : IRequestContext
{
    public string? RequestId { get; set; } = "request-1";
}
