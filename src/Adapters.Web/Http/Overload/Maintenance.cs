namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Whether the store is in maintenance mode, as this instance last read it.</summary>
internal sealed class Maintenance
{
    private const string DefaultMessage = "The store is in maintenance mode. Reading is available; retry changes later.";

    private volatile string? _notice;

    /// <summary>The message of the maintenance mode; null when it is off.</summary>
    public string? Notice => _notice;

    public void Know(bool isOn, string? message) => _notice = isOn ? message ?? DefaultMessage : null;
}
