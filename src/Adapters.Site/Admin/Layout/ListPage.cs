using Microsoft.AspNetCore.Components;
using Shop.Adapters.Site.Shared;
using Shop.Application.Messaging;

namespace Shop.Adapters.Site.Admin.Layout;

/// <summary>A list whose filter, sort and cursor stand in the address; another address reads it again.</summary>
public abstract class ListPage : AdminPage
{
    private string? _shown;

    /// <summary>Where the list continues.</summary>
    [SupplyParameterFromQuery(Name = ListAddress.After)]
    public string? After { get; set; }

    /// <summary>The address of what is shown, without its cursor.</summary>
    private protected abstract ListAddress Address { get; }

    /// <summary>Reads what the address selects.</summary>
    private protected abstract Task Read();

    private protected PageRequest PageOf(int items) => new(items, Address.Read(After));

    private protected sealed override Task Load()
    {
        _shown = Navigation.Uri;
        return Read();
    }

    protected sealed override async Task OnParametersSetAsync()
    {
        if (_shown is not null && _shown != Navigation.Uri)
            await Reload();
    }
}
