namespace Shop.Adapters.Web.Http.Limits;

/// <summary>Whether the store is closed for changes, as this instance knows it; whoever knows better says so.</summary>
internal sealed class Maintenance
{
    private const string UsualWords = "The store is being worked on. Reading goes on; try again later to change anything.";

    private volatile string? _notice;

    /// <summary>What those are told who want to change something; null when the store is open.</summary>
    public string? Notice => _notice;

    public void Know(bool isOn, string? message) => _notice = isOn ? message ?? UsualWords : null;
}
