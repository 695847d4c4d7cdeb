using Shop.Application.Ports.UnitOfWork;

namespace Shop.Testing.Fakes;

/// <summary>A request with a constant id and address.</summary>
public sealed class FixedRequest : IRequestContext
{
    public string? RequestId { get; set; } = "request-1";

    public string? ClientAddress => "192.0.2.1";
}
