using Shop.Application.Catalog;

namespace Shop.Application.Ports.Catalog;

/// <summary>
/// Publishes catalog changes of all instances to subscribers on this instance, each at least once while <see cref="Covers"/> is true.
/// </summary>
public interface ICatalogChanges
{
    /// <summary>
    /// Calls back for every change until the result is disposed. Changes of this instance are published before their commit returns.
    /// </summary>
    /// <param name="onChange">Must return quickly and must not throw.</param>
    IDisposable Follow(Action<CatalogChange> onChange);

    /// <summary>
    /// Whether all changes committed since the timestamp were published, except those of the last second. False when the connection to the
    /// database was lost since the timestamp.
    /// </summary>
    /// <param name="timestamp">A timestamp of <see cref="TimeProvider.GetTimestamp"/>.</param>
    bool Covers(long timestamp);
}
