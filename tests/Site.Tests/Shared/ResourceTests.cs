using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
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

        var texts = UsedTexts().Concat(NamesOf<OrderStatus>()).Concat(NamesOf<PaymentStatus>()).Concat(NamesOf<AttemptOutcome>()).Concat(NamesOf<AccountRole>()).Concat(NamesOf<ProductStatus>()).Concat(NamesOf<StockMovementKind>()).ToHashSet(StringComparer.Ordinal);

        texts.Where(text => !german.ContainsKey(text)).Should().BeEmpty();
        texts.Where(text => !Placeholders(text).SetEquals(Placeholders(german[text]))).Should().BeEmpty();
        german.Keys.Where(text => !texts.Contains(text)).Should().BeEmpty("texts that no page uses are removed");
    }

    private static Dictionary<string, string> German() =>
        XDocument.Load(Path.Combine(s_site, "Shared/Text/Texts.de.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> UsedTexts() =>
        Directory.EnumerateFiles(s_site, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Text().Matches(File.ReadAllText(file)).Select(match => match.Groups["text"].Value));

    private static string[] NamesOf<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>();

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex("\\b(L|texts)\\[\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
