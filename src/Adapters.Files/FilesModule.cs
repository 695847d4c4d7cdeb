using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Jobs;

namespace Shop.Adapters.Files;

/// <summary>Reads and writes files of products, and transliterates text.</summary>
public static class FilesModule
{
    public static IServiceCollection AddFiles(this IServiceCollection services) =>
        services
            .AddSingleton<IProductFiles, ProductFiles>()
            .AddSingleton<ITransliteration, AnyAsciiTransliteration>();
}
