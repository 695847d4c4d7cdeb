using Microsoft.Extensions.Logging.Abstractions;

namespace Shop.Host.Cli;

/// <summary>The settings: configuration files next to the program, then environment variables.</summary>
internal static class Settings
{
    // Configuration files are found from any working directory; arguments are commands, not settings.
    public static WebApplicationBuilder CreateBuilder() =>
        WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

    public static ILoggerFactory NoLogging => NullLoggerFactory.Instance;

    /// <summary>A builder for commands that print their result: without log providers.</summary>
    public static WebApplicationBuilder CreateQuietBuilder()
    {
        var builder = CreateBuilder();
        builder.Logging.ClearProviders();
        return builder;
    }
}
