using Shop.Application.Ports;

namespace Shop.Testing.Fakes;

/// <summary>A request with a name of its own.</summary>
public sealed class FixedRequest : IRequestContext
{
    public string? RequestId { get; set; } = "request-1";
}
