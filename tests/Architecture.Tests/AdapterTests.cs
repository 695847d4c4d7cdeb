using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

public sealed class AdapterTests
{
    /// <summary>Public types of an adapter besides its module, and why they are public.</summary>
    private static readonly Dictionary<string, string> AlsoShown = new(StringComparer.Ordinal)
    {
        ["SigningKeyRotation"] = "the result of a verb of the command line",
        ["TaxonEdit`1"] = "a parameter of components, which are public",
    };

    private static readonly string[] Adapters = ["Files", "Notifications", "Payments", "Persistence", "Security", "Site", "Web", "Workers"];

    [Fact]
    public void An_adapter_exports_only_its_module() =>
        ShowOnlyTheirModule(Rings.Adapters.SelectMany(adapter => adapter.GetExportedTypes()).Where(type => !IsOfComponents(type))).ShouldBeNone();

    [Fact]
    public void An_adapter_that_exports_more_is_found() =>
        ShowOnlyTheirModule([typeof(Application.ApplicationModule), typeof(Uri)]).ShouldName("System.Uri");

    [Fact]
    public void The_host_exports_only_its_program() => ShowsOnlyItsProgram(Rings.Host).ShouldBeNone();

    [Fact]
    public void A_public_type_of_the_host_is_found() =>
        ShowsOnlyItsProgram(typeof(AdapterTests).Assembly).ShouldName([.. typeof(AdapterTests).Assembly.GetExportedTypes().Select(type => type.FullName!)]);

    [Fact]
    public void Only_the_host_names_an_adapter() => NameNoOtherAdapter(SourceFile.Under("src", ".cs")).ShouldBeNone();

    [Fact]
    public void A_file_that_names_another_adapter_is_found() => NameNoOtherAdapter(
    [
        new("src/Host/Composition.cs", "using Shop.Adapters.Persistence;"),
        new("src/Adapters.Persistence/Orders/X.cs", "namespace Shop.Adapters.Persistence.Orders;"),
        new("src/Adapters.Web/Orders/OrderEndpoints.cs", "using Shop.Adapters.Persistence.Orders;"),
        new("src/Adapters.Payments/Ledger.cs", "PersistenceModule.Migrate()"),
        new("src/Application/Orders/PlaceOrder.cs", "using Shop.Adapters.Payments;"),
    ]).ShouldName("src/Adapters.Web/Orders/OrderEndpoints.cs names Persistence", "src/Adapters.Payments/Ledger.cs names Persistence", "src/Application/Orders/PlaceOrder.cs names Payments");

    private static Findings ShowOnlyTheirModule(IEnumerable<Type> shown) => Findings.Of(
        shown,
        type => type.Name.EndsWith("Module", StringComparison.Ordinal) || AlsoShown.ContainsKey(type.Name) || IsMigration(type) ? null : type.FullName);

    private static Findings ShowsOnlyItsProgram(Assembly host) => Findings.Of(
        host.GetExportedTypes(), type => type.Name is "Program" ? null : type.FullName);

    /// <summary>Blazor finds only public components, whose parameters must have public types.</summary>
    private static bool IsOfComponents(Type type) => type.Assembly == typeof(Shop.Adapters.Site.SiteModule).Assembly
        && (type.Name == "_Imports" || type.Assembly.GetExportedTypes().Where(typeof(ComponentBase).IsAssignableFrom)
            .Any(component => component == type || component.IsSubclassOf(type) || component == type.DeclaringType
                || component.BaseType!.GetGenericArguments().Contains(type)
                || component.GetProperties().Any(parameter => parameter.PropertyType == type || parameter.PropertyType.IsSubclassOf(type))));

    /// <summary>The migration tool generates them, and the compiled model, as public.</summary>
    private static bool IsMigration(Type type) => type.Namespace is { } name && name.Split('.').Contains("Migrations", StringComparer.Ordinal);

    private static Findings NameNoOtherAdapter(IEnumerable<SourceFile> files) => Findings.Of(
        files.Where(file => !file.Path.StartsWith("src/Host/", StringComparison.Ordinal)),
        file => Adapters
            .Where(adapter => !file.Path.StartsWith($"src/Adapters.{adapter}/", StringComparison.Ordinal))
            .Where(adapter => Regex.IsMatch(file.Text, $@"\bAdapters\.{adapter}\b|\b{adapter}Module\b", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(adapter => $"{file.Path} names {adapter}"));
}
