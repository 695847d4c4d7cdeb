using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;
using Shop.Application.Validation;

namespace Shop.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationModule
{
    private static readonly Type[] Contracts = [typeof(IRequestHandler<,>), typeof(IBatchHandler<,>), typeof(IValidator<>), typeof(IReferenceCheck<>)];

    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        var types = typeof(ApplicationModule).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false })
            .ToList();
        foreach (var type in types)
        {
            foreach (var contract in type.GetInterfaces().Where(c => c.IsGenericType && Contracts.Contains(c.GetGenericTypeDefinition())))
                services.Add(new ServiceDescriptor(contract, type, LifetimeOf(contract)));
        }

        var reactions = new ReactionCatalog(types.Where(type => type.GetInterfaces().Any(ReactionCatalog.IsReaction)));
        foreach (var reaction in reactions.Types)
            services.AddTransient(reaction);

        return services
            .AddTaxonomy()
            .AddSingleton(reactions)
            .AddSingleton(typeof(WorkSignal<>))
            .AddSingleton<Reports.ViewCounter>()
            .AddSingleton<Reports.VisitorViews>()
            .AddSingleton<Events.LiveFeed>()
            .AddSingleton<Media.PictureWork>()
            .AddSingleton<Catalog.Caching.CacheMeter>()
            .AddSingleton<Catalog.Caching.ProductCache>()
            .AddScoped<Catalog.Caching.ProductReads>()
            .AddScoped<Catalog.Products.ProductReferences>()
            .AddScoped<Catalog.Products.PublishingRights>()
            .AddScoped<Causation>()
            .AddScoped<Repetition>()
            .AddScoped(typeof(CommandBatch<,>))
            .AddScoped<RejectedInput>()
            .AddScoped<Carts.OwnedCarts>()
            .AddScoped<Catalog.Notifications.NamedChanges>()
            .AddScoped<Notifications.OtherAdmins>()
            .AddSingleton<Notifications.MailBudget>()
            .AddScoped<Operations.ConsistencyRun>()
            .AddScoped<Webhooks.WebhookSecrets>()
            .AddScoped<SampleData.SampleUploads>()
            .AddScoped<SampleData.SampleDataLoader>()
            .AddScoped<Jobs.Import.ImportBySets>()
            .AddScoped<Jobs.Import.ImportOneByOne>()
            .AddScoped<Jobs.Import.TaxaByName>()
            .AddScoped<Accounts.Registration.AccountOpening>()
            .AddScoped<Accounts.Registration.HashedAhead>()
            .AddSingleton<Accounts.Sessions.SessionStatusCache>()
            .AddScoped<Accounts.Sessions.SessionIssuer>()
            .AddScoped<Accounts.Sessions.PasswordProof>()
            .AddScoped<Accounts.Tokens.OneTimeTokens>()
            .AddScoped<Accounts.EmailChange>()
            .AddScoped<Accounts.Profile.OwnPassword>()
            .AddScoped<Accounts.Administration.ManagedAccounts>()
            .AddScoped<ServiceFactory>(provider => provider.GetService)
            .AddScoped<IMediator, Mediator>()
            .AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>))
            .AddTransient(typeof(IPipelineBehavior<,>), typeof(CommitBehavior<,>));
    }

    /// <summary>Validators are singletons, because constructing one takes longer than validating.</summary>
    private static ServiceLifetime LifetimeOf(Type contract) =>
        contract.GetGenericTypeDefinition() == typeof(IValidator<>) ? ServiceLifetime.Singleton : ServiceLifetime.Transient;
}
