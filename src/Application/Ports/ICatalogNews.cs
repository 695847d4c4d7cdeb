using Shop.Application.Catalog;

namespace Shop.Application.Ports;

/// <summary>Tells what is different in the catalog, whoever committed it and on whichever instance, once or more often.</summary>
public interface ICatalogNews
{
    /// <summary>Calls back for every change from now on until the result is disposed; for one of this instance before its commit returns.</summary>
    /// <param name="hear">Must be quick and not throw.</param>
    IDisposable Follow(Action<CatalogChange> hear);

    /// <summary>Whether all that was committed since then has been told, up to a second before now.</summary>
    /// <param name="timestamp">A timestamp of the clock.</param>
    bool Covers(long timestamp);
}
