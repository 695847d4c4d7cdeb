using System.Reflection;
using Mono.Cecil;

namespace Shop.Architecture.Tests.House;

/// <summary>The assemblies of the program.</summary>
internal static class Rings
{
    public static Assembly Domain { get; } = typeof(Domain.Shared.AggregateRoot).Assembly;

    public static Assembly Application { get; } = typeof(Application.ApplicationModule).Assembly;

    public static IReadOnlyList<Assembly> Adapters { get; } =
    [
        typeof(Shop.Adapters.Files.FilesModule).Assembly,
        typeof(Shop.Adapters.Notifications.NotificationsModule).Assembly,
        typeof(Shop.Adapters.Payments.PaymentsModule).Assembly,
        typeof(Shop.Adapters.Persistence.PersistenceModule).Assembly,
        typeof(Shop.Adapters.Security.SecurityModule).Assembly,
        typeof(Shop.Adapters.Site.SiteModule).Assembly,
        typeof(Shop.Adapters.Web.WebModule).Assembly,
        typeof(Shop.Adapters.Workers.WorkersModule).Assembly,
    ];

    public static Assembly Host { get; } = typeof(Program).Assembly;

    public static IReadOnlyList<Assembly> All { get; } = [Domain, Application, .. Adapters, Host];

    public static ModuleDefinition Module(this Assembly assembly) => ModuleDefinition.ReadModule(assembly.Location);

    /// <summary>The types in source code, without those that the compiler generates.</summary>
    public static IEnumerable<Type> Written(this Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
            && !type.Name.Contains('<', StringComparison.Ordinal)
            && type.Namespace?.StartsWith("Shop", StringComparison.Ordinal) == true);
}
