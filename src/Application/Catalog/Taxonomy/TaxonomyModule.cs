using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Messaging;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>
/// Registers the use cases of taxa for each kind, because the container cannot derive the type arguments of a handler from its request.
/// </summary>
internal static class TaxonomyModule
{
    public static IServiceCollection AddTaxonomy(this IServiceCollection services) =>
        services
            .AddReading<Brand, BrandId>().AddDeleting<Brand, BrandId>().AddNaming<Brand, BrandId>()
            .AddReading<Category, CategoryId>()
            .AddReading<Tag, TagId>().AddDeleting<Tag, TagId>().AddNaming<Tag, TagId>()
            .AddReading<Collection, CollectionId>().AddDeleting<Collection, CollectionId>();

    private static IServiceCollection AddReading<TTaxon, TId>(this IServiceCollection services)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId> =>
        services
            .AddTransient<IRequestHandler<GetTaxon<TTaxon, TId>, Counted<TTaxon>>, GetTaxonHandler<TTaxon, TId>>()
            .AddTransient<IRequestHandler<ListTaxa<TTaxon, TId>, Page<Counted<TTaxon>>>, ListTaxaHandler<TTaxon, TId>>()
            .AddSingleton<IValidator<ListTaxa<TTaxon, TId>>, ListTaxaValidator<TTaxon, TId>>();

    private static IServiceCollection AddDeleting<TTaxon, TId>(this IServiceCollection services)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId> =>
        services.AddTransient<IRequestHandler<DeleteTaxon<TTaxon, TId>, Unit>, DeleteTaxonHandler<TTaxon, TId>>();

    private static IServiceCollection AddNaming<TTaxon, TId>(this IServiceCollection services)
        where TTaxon : Taxon<TId>, INamedTaxon<TTaxon, TId>
        where TId : struct, IEntityId<TId> =>
        services
            .AddTransient<IRequestHandler<CreateTaxon<TTaxon, TId>, TId>, CreateTaxonHandler<TTaxon, TId>>()
            .AddSingleton<IValidator<CreateTaxon<TTaxon, TId>>, CreateTaxonValidator<TTaxon, TId>>()
            .AddTransient<IRequestHandler<ChangeTaxon<TTaxon, TId>, Unit>, ChangeTaxonHandler<TTaxon, TId>>()
            .AddSingleton<IValidator<ChangeTaxon<TTaxon, TId>>, ChangeTaxonValidator<TTaxon, TId>>();
}
