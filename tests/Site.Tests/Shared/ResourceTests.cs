using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shop.Adapters.Site.Storefront.Catalog;
using Shop.Application.Json;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Jobs;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Site.Tests.Shared;

public sealed partial class ResourceTests
{
    private static readonly string s_site = Path.GetFullPath(Path.Combine(Here(), "../../../src/Adapters.Site"));

    [Fact]
    public void Every_text_of_a_page_has_a_German_one_with_the_same_placeholders()
    {
        var german = German();

        var texts = UsedTexts().Concat(NamesOf<OrderStatus>()).Concat(NamesOf<PaymentStatus>()).Concat(NamesOf<AttemptOutcome>()).Concat(NamesOf<AccountRole>()).Concat(NamesOf<AccountStatus>()).Concat(NamesOf<ProductStatus>()).Concat(NamesOf<StockMovementKind>()).Concat(NamesOf<JobStatus>()).ToHashSet(StringComparer.Ordinal);

        texts.Where(text => !german.ContainsKey(text)).Should().BeEmpty();
        texts.Where(text => !Placeholders(text).SetEquals(Placeholders(german[text]))).Should().BeEmpty();
        german.Keys.Where(text => !texts.Contains(text)).Should().BeEmpty("texts that no page uses are removed");
    }

    [Theory]
    [InlineData("admin.css")]
    [InlineData("store.css")]
    public void Every_class_of_a_style_sheet_is_used(string sheet)
    {
        var selectors = Declarations().Replace(Comments().Replace(File.ReadAllText(Path.Combine(s_site, "wwwroot", sheet)), ""), "{}");
        var markup = string.Join('\n', Sources().SelectMany(File.ReadLines).Where(line => line.Contains("class", StringComparison.OrdinalIgnoreCase)));
        var used = Tokens().Matches(markup).Select(word => word.Value).Concat(CollectionLayouts.All).Concat(Enum.GetValues<OrderStatus>().Select(EnumNames<OrderStatus>.Of)).ToHashSet(StringComparer.Ordinal);

        Classes().Matches(selectors).Select(found => found.Groups["class"].Value).Distinct(StringComparer.Ordinal)
            .Where(name => !name.StartsWith("mud-", StringComparison.Ordinal) && !used.Contains(name)).Should().BeEmpty("rules that no page uses are removed");
    }

    private static Dictionary<string, string> German() =>
        XDocument.Load(Path.Combine(s_site, "Shared/Text/Texts.de.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> UsedTexts() =>
        Sources().SelectMany(file => Text().Matches(File.ReadAllText(file)).Select(match => match.Groups["text"].Value));

    private static IEnumerable<string> Sources() => new[] { "*.razor", "*.cs", "*.js" }.SelectMany(kind => Directory.EnumerateFiles(s_site, kind, SearchOption.AllDirectories));

    private static string[] NamesOf<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>();

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex("\\b(L|texts)\\[\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"\.(?<class>[a-zA-Z][\w-]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Classes();

    [GeneratedRegex(@"[a-zA-Z][\w-]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tokens();

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
