using Mono.Cecil;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

public sealed class CoreTests
{
    /// <summary>Ambient values that the core must receive as dependencies.</summary>
    private static readonly string[] Ambient =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.TimeProvider::get_System",
        "System.Diagnostics.Stopwatch::", "System.Environment::", "System.Console::", "System.Random::",
        "System.Security.Cryptography.RandomNumberGenerator::", "System.Guid::NewGuid", "System.Guid::CreateVersion7",
        "System.IO.File::", "System.IO.Directory::", "System.IO.FileStream::", "System.Net.", "System.Threading.Thread::",
        "System.Threading.Tasks.Task::Delay", "System.Threading.Tasks.Task::Run", "System.Diagnostics.Process::",
    ];

    /// <summary>The compiler calls it in every iterator.</summary>
    private const string CheckedByIterators = "System.Environment::get_CurrentManagedThreadId";

    /// <summary>Addresses and their ranges are values; using them opens no connection.</summary>
    private static readonly string[] s_networkAddresses = ["System.Net.IPAddress::", "System.Net.IPNetwork::"];

    /// <summary>The only place in the core that creates ids, from a given time.</summary>
    private const string MakesIds = "Shop.Domain.Shared.EntityId";

    [Fact]
    public void The_domain_references_only_itself_and_the_base_library() => KnowsOnlyTheBaseLibrary(Rings.Domain.Module(), "Shop.Domain").ShouldBeNone();

    [Fact]
    public void A_type_of_another_library_is_found()
    {
        var found = KnowsOnlyTheBaseLibrary(typeof(CoreTests).Assembly.Module(), "Shop.Architecture.Tests");

        found.Violations.Should().Contain("Mono.Cecil.ModuleDefinition of Mono.Cecil").And.Contain("Xunit.FactAttribute of xunit.v3.core");
    }

    [Fact]
    public void The_core_uses_no_clock_randomness_console_or_files_directly()
    {
        TakesNothingByItself(Rings.Domain.Module(), _ => true).ShouldBeNone();
        TakesNothingByItself(Rings.Application.Module(), _ => true).ShouldBeNone();
    }

    [Fact]
    public void Code_that_uses_the_environment_directly_is_found() =>
        TakesNothingByItself(typeof(CoreTests).Assembly.Module(), type => type.Name == nameof(Samples.TakesByItself)).ShouldName(
            "calls System.DateTimeOffset::get_UtcNow", "calls System.Random::get_Shared", "calls System.Random::Next",
            "calls System.Console::WriteLine", "calls System.IO.File::ReadAllText", "calls System.Guid::NewGuid", "calls System.Environment::get_MachineName");

    [Fact]
    public void Domain_errors_are_created_only_in_the_error_classes() =>
        RefusalsComeFromErrors(Rings.All.SelectMany(ring => ring.Module().AllTypes())).ShouldBeNone();

    [Fact]
    public void A_domain_error_created_elsewhere_is_found() =>
        RefusalsComeFromErrors(typeof(CoreTests).Assembly.Module().AllTypes()).ShouldName("Shop.Architecture.Tests.Samples.MakesRefusals");

    private static Findings KnowsOnlyTheBaseLibrary(ModuleDefinition module, string self) => Findings.Of(
        module.GetTypeReferences(),
        type => type.Home() is var home && (home == self || home.StartsWith("System.", StringComparison.Ordinal)) ? null : $"{type.FullName} of {home}");

    private static Findings TakesNothingByItself(ModuleDefinition module, Func<TypeDefinition, bool> examined) => Findings.Of(
        module.AllTypes().Where(type => type.Outermost().FullName != MakesIds && examined(type.Outermost())),
        type => type.Calls()
            .Select(call => $"{call.DeclaringType.FullName}::{call.Name}")
            .Where(call => call != CheckedByIterators && !s_networkAddresses.Any(address => call.StartsWith(address, StringComparison.Ordinal)) && Ambient.Any(banned => call.StartsWith(banned, StringComparison.Ordinal)))
            .Select(call => $"{type.FullName} calls {call}"));

    private static Findings RefusalsComeFromErrors(IEnumerable<TypeDefinition> types) => Findings.Of(
        types.Where(type => type.Calls().Any(call => call is { Name: ".ctor", DeclaringType.FullName: "Shop.Domain.Shared.DomainException" })),
        type => type.Outermost().Name.EndsWith("Errors", StringComparison.Ordinal) ? null : type.FullName);
}
