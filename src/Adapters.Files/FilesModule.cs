using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Files.Csv;
using Shop.Adapters.Files.Media;
using Shop.Adapters.Files.SamplePictures;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Jobs;
using Shop.Application.Ports.Media;
using Shop.Application.Ports.Reports;
using Shop.Application.Ports.SampleData;

namespace Shop.Adapters.Files;

/// <summary>Reads and writes files of products, writes those of reports, encodes pictures, and transliterates text.</summary>
public static class FilesModule
{
    public static IServiceCollection AddFiles(this IServiceCollection services) =>
        services
            .AddSingleton<IProductFiles, ProductFiles>()
            .AddSingleton<IReportFiles, CsvReportFiles>()
            .AddSingleton<IPictureCodec, SkiaPictureCodec>()
            .AddSingleton<ISamplePictures, SkiaSamplePictures>()
            .AddSingleton<ITransliteration, AnyAsciiTransliteration>();
}
