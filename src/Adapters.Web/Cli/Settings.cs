using Microsoft.Extensions.Logging.Abstractions;

namespace Shop.Adapters.Web.Cli;

/// <summary>The program's settings: the files beside it, then the environment.</summary>
internal static class Settings
{
    // Settings files are found wherever the program is called from; arguments are verbs, not settings.
    public static WebApplicationBuilder CreateBuilder() =>
        WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

    public static ILoggerFactory NoLogging => NullLoggerFactory.Instance;

    /// <summary>A builder for verbs whose output is an answer: only what goes wrong is logged.</summary>
    public static WebApplicationBuilder CreateQuietBuilder()
    {
        var builder = CreateBuilder();
        builder.Logging.ClearProviders();
        return builder;
    }
}
