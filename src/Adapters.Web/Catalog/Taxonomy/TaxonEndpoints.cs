using Shop.Adapters.Web.Documentation;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Adapters.Web.Http.Routes;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>Maps the endpoints that several kinds of taxa have.</summary>
internal static class TaxonEndpoints
{
    /// <summary>Maps all endpoints of a kind that has only names and slugs.</summary>
    public static void MapNamedTaxa<TTaxon, TId, TResponse, TCreate, TChange>(
        this RouteGroupBuilder v1, KindTerms terms, Func<Counted<TTaxon>, TResponse> toResponse)
        where TTaxon : Taxon<TId>, INamedTaxon<TTaxon, TId>
        where TId : struct, IEntityId<TId>
        where TCreate : class, ITaxonRequest
        where TChange : class, ITaxonRequest
    {
        v1.MapTaxonReads<TTaxon, TId, TResponse>(terms, toResponse);

        var changes = new NamedTaxonChanges<TTaxon, TId, TResponse, TCreate, TChange>(terms, toResponse);
        var (one, notFound) = ($"/{terms.Many}/{{idOrSlug:{TId.Prefix}}}", $"{terms.One}-not-found");
        var forAdmins = v1.MapGroup("").WithMetadata(terms).Allow(AccountRole.Admin);
        forAdmins.MapGeneric(HttpMethods.Post, $"/{terms.Many}", changes.CreateTaxon).Idempotent().Refuses("name-taken", "slug-taken");
        forAdmins.MapGeneric(HttpMethods.Put, one, changes.ReplaceTaxon).Refuses(notFound, "name-taken", "slug-taken");
        forAdmins.MapGeneric(HttpMethods.Patch, one, changes.ChangeTaxon).Refuses(notFound, "name-taken", "slug-taken");
        forAdmins.MapTaxonDeletion<TTaxon, TId>(terms);
    }

    public static void MapTaxonReads<TTaxon, TId, TResponse>(
        this RouteGroupBuilder v1, KindTerms terms, Func<Counted<TTaxon>, TResponse> toResponse)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        var reads = new TaxonReads<TTaxon, TId, TResponse>(toResponse);
        v1.MapGeneric(HttpMethods.Get, $"/{terms.Many}", reads.ListTaxa).WithMetadata(terms).AllowEverybody().PublicForAnonymous();
        v1.MapGeneric(HttpMethods.Get, $"/{terms.Many}/{{idOrSlug}}", reads.GetTaxon).WithMetadata(terms).AllowEverybody().PublicForAnonymous()
            .Refuses($"{terms.One}-not-found");
    }

    public static void MapTaxonDeletion<TTaxon, TId>(this RouteGroupBuilder forAdmins, KindTerms terms)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId> =>
        forAdmins.MapGeneric(HttpMethods.Delete, $"/{terms.Many}/{{idOrSlug:{TId.Prefix}}}", TaxonDeletion<TTaxon, TId>.DeleteTaxon).WithMetadata(terms)
            .Refuses($"{terms.One}-not-found", "in-use");
}
