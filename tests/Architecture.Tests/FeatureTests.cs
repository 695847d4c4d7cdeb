using System.Text.RegularExpressions;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

/// <summary>How features and folders use each other.</summary>
public sealed class FeatureTests
{
    /// <summary>Parts of a project below all of its features.</summary>
    private static readonly string[] Floors = ["src/Adapters.Persistence/Storage", "src/Domain/Shared"];

    [Fact]
    public void No_two_features_use_each_other_in_a_circle() => FormNoCircle(Written()).ShouldBeNone();

    [Fact]
    public void A_circle_of_features_is_found() => FormNoCircle(
    [
        new("src/Domain/Orders/Order.cs", "using Shop.Domain.Catalog;\n\nnamespace Shop.Domain.Orders;\n"),
        new("src/Domain/Catalog/Product.cs", "using Shop.Domain.Shared;\n\nnamespace Shop.Domain.Catalog;\n"),
        new("src/Domain/Catalog/Taxonomy/Brand.cs", "using Shop.Domain.Carts;\n\nnamespace Shop.Domain.Catalog.Taxonomy;\n"),
        new("src/Domain/Carts/Cart.cs", "namespace Shop.Domain.Carts;\n\nclass Cart { Shop.Domain.Orders.Order Order; }\n"),
        new("src/Application/Orders/PlaceOrder.cs", "using Shop.Domain.Catalog;\n\nnamespace Shop.Application.Orders;\n"),
    ]).ShouldName("src/Domain: Carts, Catalog, Orders");

    [Fact]
    public void The_floor_of_a_project_uses_no_other_folder_of_it() => UseNothing(Written(), Floors).ShouldBeNone();

    [Fact]
    public void A_floor_that_uses_a_feature_is_found() => UseNothing(
    [
        new("src/Domain/Shared/Money.cs", "using Shop.Domain.Orders;"),
        new("src/Domain/Shared/Fault.cs", "using Shop.Application.Orders;"),
        new("src/Domain/Orders/Order.cs", "using Shop.Domain.Shared;"),
    ], Floors).ShouldName("src/Domain/Shared/Money.cs uses Orders");

    private static IEnumerable<SourceFile> Written() => SourceFile.Under("src", ".cs").Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    private static Findings FormNoCircle(IEnumerable<SourceFile> files)
    {
        var projects = files.Where(file => file.Folders.Length > 2).GroupBy(file => string.Join('/', file.Folders[..2]), StringComparer.Ordinal).ToList();
        return Findings.Of(projects, project => Circles(project).Select(circle => $"{project.Key}: {string.Join(", ", circle)}"));
    }

    private static IEnumerable<IEnumerable<string>> Circles(IGrouping<string, SourceFile> project)
    {
        var uses = project.Where(file => TreeTests.Features.Contains(file.Folders[2], StringComparer.Ordinal))
            .GroupBy(file => file.Folders[2], StringComparer.Ordinal)
            .ToDictionary(feature => feature.Key, feature => feature.SelectMany(Used).Where(TreeTests.Features.Contains).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return uses.Keys
            .Select(feature => uses.Keys.Where(other => Reaches(uses, feature, other) && Reaches(uses, other, feature)).Order(StringComparer.Ordinal).ToList())
            .Where(circle => circle.Count > 1)
            .DistinctBy(circle => string.Join(',', circle), StringComparer.Ordinal);
    }

    private static bool Reaches(Dictionary<string, HashSet<string>> uses, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([from]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var used in uses.GetValueOrDefault(next, []).Where(seen.Add))
                waiting.Enqueue(used);
        }

        return seen.Contains(to);
    }

    private static Findings UseNothing(IEnumerable<SourceFile> files, string[] floors) => Findings.Of(
        files.Where(file => Array.Exists(floors, floor => file.Path.StartsWith(floor + "/", StringComparison.Ordinal))),
        file => Used(file).Select(folder => $"{file.Path} uses {folder}"));

    /// <summary>The other folders of its project that a file names by their namespaces.</summary>
    private static IEnumerable<string> Used(SourceFile file) =>
        Regex.Matches(file.Text, $@"\bShop\.{Regex.Escape(file.Folders[1])}\.(?<folder>[A-Z]\w+)\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["folder"].Value)
            .Where(folder => folder != file.Folders[2] && folder != "Ports")
            .Distinct(StringComparer.Ordinal);
}
