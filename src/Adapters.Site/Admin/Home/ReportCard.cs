using Shop.Adapters.Site.Admin.Layout;
using Shop.Adapters.Site.Shared.Errors;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Site.Admin.Home;

/// <summary>A card with a report, which may take long: after a failure it is read again only on request.</summary>
public abstract class ReportCard : AdminPage
{
    private protected bool HasFailed { get; private set; }

    /// <summary>Reads the report.</summary>
    private protected abstract Task Read();

    private protected sealed override async Task Load()
    {
        HasFailed = false;
        try
        {
            await Read();
        }
        catch (Exception failure) when (failure.IsPassing() && !Left.IsCancellationRequested)
        {
            HasFailed = true;
        }
    }
}
