using Microsoft.AspNetCore.Components;

namespace Shop.Adapters.Site.Admin.Taxonomy;

/// <summary>What the form of a taxon is opened for.</summary>
/// <param name="Taxon">Null for a new one.</param>
/// <param name="Closed">Called when the form was saved or left.</param>
public sealed record TaxonEdit<TTaxon>(TTaxon? Taxon, EventCallback Closed);
