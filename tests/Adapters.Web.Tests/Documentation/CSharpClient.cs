using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>The C# client that NSwag generates from an OpenAPI document.</summary>
internal sealed class CSharpClient
{
    private readonly CSharpCompilation _client;

    private CSharpClient(string code) => _client = CSharpCompilation.Create(
        "ShopClient",
        [CSharpSyntaxTree.ParseText(code)],
        Framework(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The names of its types.</summary>
    public IReadOnlyList<string> Types => [.. _client.GetSymbolsWithName(_ => true, SymbolFilter.Type).Select(type => type.Name)];

    /// <summary>The methods of the client itself, one for each operation.</summary>
    public IReadOnlyList<string> Methods =>
    [
        .. _client.GetTypeByMetadataName("Shop.Client.ShopClient")!.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method is { IsVirtual: true, DeclaredAccessibility: Accessibility.Public })
            .Select(method => method.Name).Distinct(StringComparer.Ordinal),
    ];

    public static async Task<CSharpClient> Generate(JsonElement document)
    {
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "ShopClient",
            OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
            GenerateOptionalParameters = true,
            UseBaseUrl = false,
            CSharpGeneratorSettings =
            {
                Namespace = "Shop.Client",
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                GenerateNullableReferenceTypes = true,
                GenerateOptionalPropertiesAsNullable = true,
            },
        };
        var read = await OpenApiDocument.FromJsonAsync(document.GetRawText());
        return new CSharpClient(new CSharpClientGenerator(read, settings).GenerateFile());
    }

    /// <summary>The errors and warnings of the client.</summary>
    public IReadOnlyList<string> Faults() => FaultsOf(_client.GetDiagnostics());

    /// <summary>
    /// The errors and warnings of code that uses the client: the body of an asynchronous method with the parameter <c>shop</c>.
    /// </summary>
    public IReadOnlyList<string> FaultsOf(string use)
    {
        var code = CSharpSyntaxTree.ParseText(
            $$"""
            using System;
            using System.Threading.Tasks;
            using Shop.Client;

            internal static class Use
            {
                public static async Task Of(ShopClient shop)
                {
                    {{use}}
                }
            }
            """);
        return FaultsOf(_client.AddSyntaxTrees(code).GetSemanticModel(code).GetDiagnostics());
    }

    private static string[] FaultsOf(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString())];

    /// <summary>The assemblies of .NET that this process has loaded or can load.</summary>
    private static IEnumerable<MetadataReference> Framework() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path));
}
