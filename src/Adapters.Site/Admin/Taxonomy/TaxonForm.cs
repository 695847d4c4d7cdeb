using Microsoft.AspNetCore.Components;
using Shop.Adapters.Site.Admin.Layout;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Admin.Taxonomy;

/// <summary>The form of a taxon, of whatever kind.</summary>
public abstract class TaxonForm<TTaxon, TId, TDraft> : VersionedForm<TTaxon, TDraft>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
    where TDraft : TaxonDraft, new()
{
    /// <summary>The taxon that is changed; null for a new one.</summary>
    [Parameter]
    public TTaxon? Taxon { get; set; }

    /// <summary>The heading of the form for a new taxon.</summary>
    [Parameter, EditorRequired]
    public string New { get; set; } = "";

    /// <summary>Called when the form was saved or left.</summary>
    [Parameter, EditorRequired]
    public EventCallback Closed { get; set; }

    internal sealed override string DraftName => Base?.Id.ToString() ?? "new";

    private protected sealed override TTaxon? Given => Taxon;

    private protected string Title => Base is null ? New : L["Edit {0}", Base.Name];

    private protected abstract Task Create();

    private protected abstract Task Change(TId id, long version);

    private protected override IEnumerable<(string Field, string Value)> Shown(TDraft draft) => draft.Shown(L);

    private protected sealed override async Task<TTaxon> ReadCurrent() => (await Send(new GetTaxon<TTaxon, TId>(Base!.Id.ToString()!))).Taxon;

    private protected sealed override Task Store() => Base is null ? Create() : Change(Base.Id, Base.Version);

    private protected sealed override Task OnSaved() => Closed.InvokeAsync();
}
