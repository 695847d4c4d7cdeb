using Microsoft.Extensions.Options;
using Shop.Application.Reports;

namespace Shop.Host.Policies;

/// <summary>The configuration section <c>Views</c>.</summary>
internal sealed class ViewOptions
{
    public const string Section = "Views";

    /// <summary>Comma-separated substrings of <c>User-Agent</c>, case ignored, whose requests are not counted as views.</summary>
    public string IgnoredAgents { get; set; } = "bot,crawler,spider,slurp";
}

internal static class ViewOptionsRegistration
{
    public static IServiceCollection AddViewPolicy(this IServiceCollection services, IConfiguration configuration) =>
        services
            .Configure<ViewOptions>(configuration.GetSection(ViewOptions.Section))
            .AddSingleton(provider => PolicyOf(provider.GetRequiredService<IOptions<ViewOptions>>().Value));

    private static ViewPolicy PolicyOf(ViewOptions options) =>
        new(options.IgnoredAgents.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
