using Microsoft.AspNetCore.Components;
using Shop.Adapters.Site.Admin.Layout;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Operations;

namespace Shop.Adapters.Site.Admin.Home;

/// <summary>A card that shows the overview and follows it until the page is left.</summary>
public abstract class OverviewCard : AdminPage
{
    /// <summary>How often the card looks for a newer overview, which is read less often.</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);

    [Inject]
    private protected OverviewCache Cache { get; set; } = null!;

    /// <summary>Null until it is loaded.</summary>
    private protected Overview? Overview { get; private set; }

    private protected override async Task Load() => Overview = await Cache.Get(Left);

    protected sealed override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !HasActor)
            return;

        using var timer = new PeriodicTimer(s_interval, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(Left))
                await Refresh();
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    /// <summary>A count, with a sign when it stopped at its limit.</summary>
    private protected static string Count(int count) => Display.Number(count) + (count >= Application.Operations.Overview.CountLimit ? "+" : "");

    private async Task Refresh()
    {
        // The first load tries again by itself.
        if (Overview is null)
            return;

        await Reload();
        StateHasChanged();
    }
}
