using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Shared;

/// <summary>The messages of the domain, of validation rules and of files that are imported are shown in the language of the visitor.</summary>
public sealed partial class ErrorTextTests
{
    private static readonly string s_source = Path.GetFullPath(Path.Combine(Here(), "../../../src"));

    /// <summary>Messages that are put together from others, or chosen between.</summary>
    private static readonly HashSet<string> s_composed = new(StringComparer.Ordinal)
    {
        "{0}: {1}",
        "Must be a JSON object in UTF-8.",
        "None of the given tags is a version; the resource is at version {0}.",
        "Expected version {0}, but the resource is at version {1}.",
    };

    [Fact]
    public void Every_message_of_an_error_has_a_German_text_with_the_same_gaps()
    {
        var german = German();

        var written = Written();

        written.Should().HaveCountGreaterThan(100);
        written.Where(english => !german.ContainsKey(english)).Should().BeEmpty();
        german.Where(text => !Gaps(text.Key).SetEquals(Gaps(text.Value))).Should().BeEmpty();
        german.Keys.Where(english => english.Contains(' ', StringComparison.Ordinal) && !written.Contains(english) && !s_composed.Contains(english))
            .Should().BeEmpty("texts that no error has are removed");
    }

    [Fact]
    public void Every_error_of_the_domain_is_shown_in_German_with_its_values() => InGerman(() =>
    {
        var errors = Errors().ToList();

        errors.Select(error => error.Code).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThan(50);
        errors.SelectMany(error => error.Faults.Select(fault => fault.Detail).Prepend(error.Message)).Where(message => ErrorTexts.Of(message) == message).Should().BeEmpty();
    });

    [Fact]
    public void Values_of_a_message_have_the_forms_of_the_language() => InGerman(() =>
    {
        ErrorTexts.Of(OrderErrors.IllegalTransition(OrderStatus.Cancelled, OrderStatus.Shipped)).Should().Be("Eine Bestellung mit dem Status „storniert“ kann nicht den Status „versandt“ erhalten.");
        ErrorTexts.Of(Domain.Media.PictureErrors.FileTooLarge()).Should().Be("Das Bild ist ungültig. Darf höchstens 5.242.880 Byte haben.");
        ErrorTexts.Of("price: Must be given.").Should().Be("price: Muss angegeben werden.");
    });

    [Fact]
    public void Message_without_a_German_text_stays_English() => InGerman(() => ErrorTexts.Of("Something else happened.").Should().Be("Something else happened."));

    [Fact]
    public void Messages_stay_as_they_are_for_everybody_else() => ErrorTexts.Of("Must be given.").Should().Be("Must be given.");

    [Fact]
    public void No_page_shows_a_message_without_its_translation() =>
        Directory.EnumerateFiles(Path.Combine(s_source, "Adapters.Site"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && Path.GetFileName(file) != "ErrorTexts.cs")
            .Where(file => UntranslatedMessage().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName)
            .Should().BeEmpty();

    private static Dictionary<string, string> German() =>
        XDocument.Load(Path.Combine(s_source, "Adapters.Site/Shared/Text/ErrorTexts.de.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>The sentences behind error codes and in validation rules, with numbered gaps in place of their values.</summary>
    private static HashSet<string> Written() =>
    [
        .. new[] { "Domain", "Application", "Adapters.Files" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(s_source, project), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText)
            .Where(text => Source().IsMatch(text))
            .SelectMany(text => Sentence().Matches(text))
            .Select(match => match.Groups["interpolated"].Length > 0 ? Numbered(match.Groups["text"].Value) : match.Groups["text"].Value)
            .Where(text => text.Contains(' ', StringComparison.Ordinal)),
    ];

    private static string Numbered(string interpolated)
    {
        var gap = 0;
        return Hole().Replace(interpolated, _ => $"{{{gap++}}}");
    }

    private static HashSet<string> Gaps(string text) => [.. Gap().Matches(text).Select(match => match.Value)];

    /// <summary>One error of each kind.</summary>
    private static IEnumerable<DomainException> Errors() =>
        new[] { typeof(DomainException).Assembly, typeof(Cursor).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Errors", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(DomainException))
            .Select(method => (DomainException)method.Invoke(null, [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType))])!);

    private static object Sample(Type type)
    {
        object[] samples =
        [
            1, 2L, "storeName", TimeSpan.FromMinutes(1), Some.Currency, AccountRole.Buyer, OrderStatus.Paid, TaxonKind.Brand, new ExpectedVersion(1),
            new List<string> { "line1" }, new List<int> { 0 }, new List<Fault>(),
        ];
        return samples.FirstOrDefault(type.IsInstanceOfType)
            ?? type.GetMethod("New", [typeof(DateTimeOffset)])?.Invoke(null, [TestClock.Start])
            ?? Activator.CreateInstance(type)!;
    }

    private static void InGerman(Action check)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (SiteLanguage.German.Culture, SiteLanguage.German.Culture);
        try
        {
            check();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    /// <summary>Files that write messages.</summary>
    [GeneratedRegex("WithMessage\\(|new Fault\\(|DomainException|RowError|InvalidFile", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Source();

    /// <summary>A literal after a code, or in a rule.</summary>
    [GeneratedRegex("(?<=\\$?\"[a-z{][a-z{}-]*\",\\s*|WithMessage\\(\\s*)(?<interpolated>\\$?)\"(?<text>([^\"\\\\{]|\\\\.|\\{[^{}]*\\})*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Sentence();

    [GeneratedRegex("\\{[^{}]*\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();

    [GeneratedRegex("\\b(refused|invalid|missing|gone|failure|fault)\\.(Message|Detail|ErrorMessage)\\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UntranslatedMessage();
}
