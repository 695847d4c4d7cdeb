using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Shop.Adapters.Notifications;
using Shop.Adapters.Payments;
using Shop.Adapters.Persistence;
using Shop.Adapters.Security;
using Shop.Adapters.Site;
using Shop.Adapters.Web;
using Shop.Host.Cli;

namespace Shop.Host.Tests.Cli;

/// <summary>Every setting that the program reads, with its default.</summary>
internal static partial class ProgramSettings
{
    private static readonly Assembly[] s_adapters =
        [typeof(Program).Assembly, typeof(WebModule).Assembly, typeof(SecurityModule).Assembly, typeof(SiteModule).Assembly, typeof(PersistenceModule).Assembly, typeof(NotificationsModule).Assembly, typeof(PaymentsModule).Assembly];

    /// <summary>The settings of options classes with a section, and those that the program or the framework reads by name.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. s_adapters.SelectMany(adapter => adapter.GetTypes()).Where(type => SectionOf(type) is not null).SelectMany(Of).Distinct(),
        new("ASPNETCORE_URLS", Address.Default),
        new("ASPNETCORE_ENVIRONMENT", "Production"),
        FromFile("AllowedHosts"),
        FromFile("Logging__Console__FormatterName"),
        FromFile("Logging__LogLevel__Default"),
        new("ConnectionStrings__Shop"),
        new("ConnectionStrings__Migration"),
        new("Shop__DataFolder", "./data"),
        new("Shop__PostgresBinaries"),
        new("Jwt__PrivateKeyFile"),
        new("Secrets__KeyFile"),
        new("Admin__Email"),
        new("Admin__Password"),
        new("ForwardedHeaders__KnownProxies"),
        new("Cors__AllowedOrigins"),
        new("Demo__Enabled", "false"),
        new("Demo__Password"),
    ];

    /// <summary>The variables that a compose file reads from the environment or from <c>.env</c>.</summary>
    public static IReadOnlyList<Setting> OfCompose(string yaml) =>
        [.. Variable().Matches(yaml).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Select(name => new Setting(name))];

    /// <summary>The settings of an options class, including those of its nested options.</summary>
    public static IEnumerable<Setting> Of(Type options) =>
        Of(SectionOf(options)!.Replace(":", "__", StringComparison.Ordinal), Activator.CreateInstance(options, nonPublic: true)!);

    private static IEnumerable<Setting> Of(string prefix, object options) =>
        options.GetType().GetProperties().Where(property => property.CanWrite).SelectMany(property => property.GetValue(options) switch
        {
            { } nested when nested.GetType().Name.EndsWith("Options", StringComparison.Ordinal) => Of($"{prefix}__{property.Name}", nested),
            var value => [new Setting($"{prefix}__{property.Name}", Text(value))],
        });

    private static string Text(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string? SectionOf(Type type) =>
        type.Name.EndsWith("Options", StringComparison.Ordinal) ? type.GetField("Section")?.GetRawConstantValue() as string : null;

    private static Setting FromFile(string name)
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        return new Setting(name, file[name.Replace("__", ":", StringComparison.Ordinal)]!);
    }

    [GeneratedRegex(@"\$\{(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
