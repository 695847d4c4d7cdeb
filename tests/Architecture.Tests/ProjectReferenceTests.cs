using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

public sealed class ProjectReferenceTests
{
    /// <summary>Allowed references of each project. A project that is not listed fails.</summary>
    private static readonly Dictionary<string, Allowed> Rings = new(StringComparer.Ordinal)
    {
        ["Domain"] = new([], []),
        ["Application"] = new(["Domain"], ["MediatR", "FluentValidation", "Microsoft.Extensions.DependencyInjection.Abstractions"]),
        ["Adapters.Files"] = new(["Application"], AnyPackage),
        ["Adapters.Notifications"] = new(["Application"], AnyPackage),
        ["Adapters.Payments"] = new(["Application"], AnyPackage),
        ["Adapters.Persistence"] = new(["Application"], AnyPackage),
        ["Adapters.Security"] = new(["Application"], AnyPackage),
        ["Adapters.Site"] = new(["Application"], AnyPackage),
        ["Adapters.Web"] = new(["Application"], AnyPackage),
        ["Adapters.Workers"] = new(["Application"], AnyPackage),
        ["EmbeddedPostgres"] = new([], AnyPackage),
        ["Host"] = new(
            [
                "Adapters.Files", "Adapters.Notifications", "Adapters.Payments", "Adapters.Persistence", "Adapters.Security", "Adapters.Site", "Adapters.Web", "Adapters.Workers",
                "EmbeddedPostgres",
            ],
            AnyPackage),
        ["Demo"] = new([], []),
        ["Testing"] = new(["Application"], AnyPackage),
    };

    private const string[]? AnyPackage = null;

    [Fact]
    public void Each_ring_references_only_allowed_projects_and_packages() =>
        RingsReferenceOnlyWhatTheyMay([.. ProjectFile.All.Where(IsOfTheProgram)]).ShouldBeNone();

    [Fact]
    public void A_reference_to_an_outer_or_neighbouring_ring_is_found() =>
        RingsReferenceOnlyWhatTheyMay(
        [
            new("src/Domain/Domain.csproj", Project("<PackageReference Include='MediatR' /><FrameworkReference Include='Microsoft.AspNetCore.App' />")),
            new("src/Application/Application.csproj", Project("<PackageReference Include='Npgsql' /><ProjectReference Include='..\\Adapters.Web\\Adapters.Web.csproj' />")),
            new("src/Adapters.Payments/Adapters.Payments.csproj", Project("<ProjectReference Include='../Adapters.Persistence/Adapters.Persistence.csproj' />")),
            new("src/Adapters.Carrier/Adapters.Carrier.csproj", Project("")),
        ]).ShouldName(
            "Domain references the package MediatR",
            "Domain references the framework Microsoft.AspNetCore.App",
            "Application references the package Npgsql",
            "Application references the project Adapters.Web",
            "Adapters.Payments references the project Adapters.Persistence",
            "Adapters.Carrier is in no ring");

    [Fact]
    public void Every_project_is_in_the_solution() => AreInTheSolution(ProjectFile.All, SourceFile.At("Shop.sln")).ShouldBeNone();

    [Fact]
    public void A_project_outside_the_solution_is_found() =>
        AreInTheSolution([new("src/Lost/Lost.csproj", Project(""))], SourceFile.At("Shop.sln")).ShouldName("src/Lost/Lost.csproj");

    private static Findings RingsReferenceOnlyWhatTheyMay(IReadOnlyList<ProjectFile> projects) =>
        Findings.Of(projects, project => Rings.TryGetValue(project.Name, out var allowed) ? Strays(project, allowed) : [$"{project.Name} is in no ring"]);

    private static IEnumerable<string> Strays(ProjectFile project, Allowed allowed) =>
    [
        .. project.Projects.Except(allowed.Projects, StringComparer.Ordinal).Select(other => $"{project.Name} references the project {other}"),
        .. project.Packages.Except(allowed.Packages ?? project.Packages, StringComparer.Ordinal).Select(other => $"{project.Name} references the package {other}"),
        .. allowed.Packages is null ? [] : project.Frameworks.Select(other => $"{project.Name} references the framework {other}"),
    ];

    private static Findings AreInTheSolution(IEnumerable<ProjectFile> projects, SourceFile solution) => Findings.Of(
        projects,
        project => solution.Text.Replace('\\', '/').Contains($"\"{project.Path}\"", StringComparison.Ordinal) ? null : project.Path);

    private static bool IsOfTheProgram(ProjectFile project) => project.Path.StartsWith("src/", StringComparison.Ordinal) || project.Path.StartsWith("tools/", StringComparison.Ordinal) || project.Name == "Testing";

    private static string Project(string references) => $"<Project><ItemGroup>{references}</ItemGroup></Project>";

    /// <param name="Projects">Project names.</param>
    /// <param name="Packages">Package names; null allows any package and framework.</param>
    private sealed record Allowed(string[] Projects, string[]? Packages);
}
