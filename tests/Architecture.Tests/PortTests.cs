using System.Reflection;
using System.Text.RegularExpressions;
using Shop.Architecture.Tests.House;
using Shop.Architecture.Tests.Samples;

namespace Shop.Architecture.Tests;

public sealed class PortTests
{
    /// <summary>Stateless ports, and the tests that cover their adapters instead of a contract.</summary>
    private static readonly Dictionary<string, string> Stateless = new(StringComparer.Ordinal)
    {
        ["IGatewayCircuit"] = "state in memory; GuardedGatewayTests",
        ["IAccessTokenIssuer"] = "a function of the account and the key",
        ["IPictureCodec"] = "a function of a file; SkiaPictureCodecTests",
        ["ISamplePictures"] = "a function of its arguments; SamplePicturesTests",
        ["INotificationPort"] = "sends a message and stores nothing",
        ["IPasswordHasher"] = "a function of the password and the salt",
        ["IRequestContext"] = "returns the id of the request",
        ["ITransliteration"] = "a function of the text",
        ["IWebhookSender"] = "sends a message and stores nothing",
        ["IOutbox"] = "UnitOfWorkContract shows that messages are committed and rolled back with the work",
        ["IDeliveryQueue"] = "leases by SQL; OutboxRelayTests and QueuePlanTests run on PostgreSQL",
        ["IConsistencyReports"] = "leases by SQL; EfConsistencyReportsTests run on PostgreSQL",
        ["INotificationQueue"] = "reads and deletes deliveries by SQL; NotificationDigestTests run on PostgreSQL",
        ["IExpiredRows"] = "deletes by SQL; HousekeepingTests run on PostgreSQL",
        ["IOutboxSequencer"] = "one SQL statement; SequencerTests run on PostgreSQL",
        ["IProductFiles"] = "a function of a file; ProductImportTests and ProductExportTests",
        ["ISearchText"] = "one SQL statement; RenamedBrandTests run on PostgreSQL",
        ["IProductWriter"] = "part of IProductFiles",
        ["IReportFiles"] = "a function of its records; CsvReportFilesTests",
        ["IVerificationKeys"] = "read from the key file; SigningKeyFileTests and SigningKeyWatchTests",
        ["IRequestFingerprints"] = "a function of the request and the key; RequestFingerprintsTests",
        ["ISecretProtector"] = "a function of the secret and the key; AesSecretProtectorTests",
        ["IStoredSecrets"] = "encrypts stored rows; StoredSecretsTests run on PostgreSQL",
        ["IRandomness"] = "stateless by definition",
    };

    /// <summary>Ports of queries alone, and what they read. They are tested on PostgreSQL only: a fake would repeat their SQL.</summary>
    private static readonly Dictionary<string, string> Reads = new(StringComparer.Ordinal)
    {
        ["ICatalogReader"] = "finds, filters and sorts products",
        ["IOverviewCounts"] = "limited counts of rows",
        ["IProductExport"] = "products in the order of their skus",
        ["IProductViews"] = "sums of counted views",
        ["IStoreReports"] = "sums of orders and stock",
        ["ITaxonReader"] = "taxonomy items with their number of products",
    };

    private static readonly string[] NotForPorts = ["System.Linq.IQueryable", "System.Data.", "System.Net.", "System.IO.", "System.Linq.Expressions."];

    /// <summary>Files are read and written as streams.</summary>
    private const string FileContent = "System.IO.Stream";

    [Fact]
    public void Ports_use_only_types_of_the_core_and_the_base_library() => SpeakTheCoresLanguage(Ports.All).ShouldBeNone();

    [Fact]
    public void A_port_that_uses_types_of_its_adapter_is_found() =>
        SpeakTheCoresLanguage([typeof(IOpenPort), typeof(IDisposable)]).ShouldName(
            "IOpenPort mentions System.Linq.IQueryable", "IOpenPort mentions Mono.Cecil.TypeDefinition", "IOpenPort mentions System.Net.Http.HttpClient");

    [Fact]
    public void Every_stateful_port_of_commands_has_a_contract_that_its_fake_and_its_adapter_run() =>
        HaveContracts(Names.Except(Reads.Keys, StringComparer.Ordinal), Stateless, [.. SourceFile.Under("tests", ".cs")]).ShouldBeNone();

    [Fact]
    public void A_port_whose_fake_and_adapter_are_not_compared_is_found() => HaveContracts(
        ["ILonelyRepository", "IRealRepository", "IForgottenRepository", "IKnownRepository"],
        new(StringComparer.Ordinal) { ["IGone"] = "has left" },
        [
            new("tests/Testing/Contracts/LonelyRepositoryContract.cs", "public abstract class LonelyRepositoryContract : X;"),
            new("tests/Application.Tests/A.cs", "public sealed class A() : LonelyRepositoryContract(new A());"),
            new("tests/Testing/Contracts/RealRepositoryContract.cs", "public abstract class RealRepositoryContract : X;"),
            new("tests/Adapters.Tests/R.cs", "public sealed class R() : RealRepositoryContract(new R());"),
            new("tests/Testing/Contracts/KnownRepositoryContract.cs", "public abstract class KnownRepositoryContract : X;"),
            new("tests/Application.Tests/B.cs", "public sealed class B() : KnownRepositoryContract(new B());"),
            new("tests/Adapters.Tests/C.cs", "public sealed class C : KnownRepositoryContract\n{"),
        ])
        .ShouldName(
            "ILonelyRepository is not run on its adapter", "IRealRepository is not run on its fake", "IForgottenRepository has no contract", "IGone is no port");

    [Fact]
    public void Every_port_that_only_reads_is_tested_on_PostgreSQL_and_has_no_fake() =>
        AreReadOnPostgres(Names, Reads.Keys, [.. SourceFile.Under("tests", ".cs")]).ShouldBeNone();

    [Fact]
    public void A_port_that_only_reads_and_has_a_fake_or_no_test_is_found() => AreReadOnPostgres(
        ["IFakedReader", "IUnreadReader", "IKnownReader"],
        ["IFakedReader", "IUnreadReader", "IKnownReader", "IGoneReader"],
        [
            new("tests/Testing/InMemory/InMemoryFakedReader.cs", "internal sealed class InMemoryFakedReader(InMemorySession session) : IFakedReader\n{"),
            new("tests/Adapters.Persistence.Tests/Catalog/EfFakedReaderTests.cs", "public sealed class EfFakedReaderTests() : PortContract(new EfContractShop())"),
            new("tests/Application.Tests/UnreadReaderTests.cs", "public sealed class UnreadReaderTests"),
            new("tests/Adapters.Persistence.Tests/Catalog/EfKnownReaderTests.cs", "public abstract class EfKnownReaderTests<T>() : PortContract(new EfContractShop())"),
        ])
        .ShouldName("IFakedReader has a fake", "IUnreadReader has no test on PostgreSQL", "IGoneReader is no port");

    [Fact]
    public void Every_asynchronous_method_of_a_port_can_be_cancelled() => CanBeCancelled(Ports.All).ShouldBeNone();

    [Fact]
    public void A_method_that_cannot_be_cancelled_is_found() => CanBeCancelled([typeof(IOpenPort)]).ShouldName("IOpenPort.Fetch", "IOpenPort.Maybe");

    private static IReadOnlyList<string> Names { get; } = [.. Ports.All.Select(port => port.Name.Split('`')[0])];

    private static Findings SpeakTheCoresLanguage(IEnumerable<Type> ports) => Findings.Of(
        ports,
        port => port.GetMethods().SelectMany(Mentioned).Distinct().Where(IsForeign).Select(type => $"{port.Name} mentions {FullName(type)}"));

    private static IEnumerable<Type> Mentioned(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static bool IsForeign(Type type)
    {
        var name = FullName(type);
        return !type.IsGenericParameter
            && name != FileContent
            && (Array.Exists(NotForPorts, banned => name.StartsWith(banned, StringComparison.Ordinal))
                || !(name.StartsWith("System.", StringComparison.Ordinal) || type.Assembly == Rings.Domain || type.Assembly == Rings.Application));
    }

    private static string FullName(Type type) => $"{type.Namespace}.{type.Name.Split('`')[0]}";

    private static Findings HaveContracts(IEnumerable<string> ports, Dictionary<string, string> stateless, IReadOnlyList<SourceFile> tests)
    {
        var all = ports.ToList();
        var found = Findings.Of(all.Where(port => !stateless.ContainsKey(port)), port => Contract(port[1..], tests) is { } problem ? $"{port} {problem}" : null);
        return found with { Violations = [.. found.Violations, .. stateless.Keys.Except(all, StringComparer.Ordinal).Select(port => $"{port} is no port")] };
    }

    private static string? Contract(string port, IReadOnlyList<SourceFile> tests)
    {
        var contract = $"{port}Contract";
        if (!tests.Any(file => file.Text.Contains($"abstract class {contract}", StringComparison.Ordinal)))
            return "has no contract";

        var projects = tests.Where(file => Has(file, $@"sealed class \w+(\(.*\))?\s*:\s*{contract}\b")).Select(file => file.Folders[1]).ToList();
        return !projects.Contains("Application.Tests") ? "is not run on its fake"
            : !projects.Exists(project => project.StartsWith("Adapters.", StringComparison.Ordinal)) ? "is not run on its adapter"
            : null;
    }

    private static Findings AreReadOnPostgres(IReadOnlyList<string> ports, IEnumerable<string> reads, IReadOnlyList<SourceFile> tests) => Findings.Of(
        reads,
        port => !ports.Contains(port, StringComparer.Ordinal) ? $"{port} is no port"
            : tests.Any(file => file.Folders[1] == "Testing" && Has(file, $@"class .*:.*\b{port}\b")) ? $"{port} has a fake"
            : !tests.Any(file => file.Folders[1] == "Adapters.Persistence.Tests" && Has(file, $@"class Ef{port[1..]}Tests\b")) ? $"{port} has no test on PostgreSQL"
            : null);

    private static bool Has(SourceFile file, string pattern) => Regex.IsMatch(file.Text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static Findings CanBeCancelled(IEnumerable<Type> ports) => Findings.Of(
        ports.SelectMany(port => port.GetMethods()).Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)),
        method => method.GetParameters() is [.., { IsOptional: false } last] && last.ParameterType == typeof(CancellationToken)
            ? null
            : $"{method.DeclaringType!.Name}.{method.Name}");
}
