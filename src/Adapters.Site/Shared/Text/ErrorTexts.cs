using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using FluentValidation;
using Shop.Application.Validation;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Shared.Text;

/// <summary>
/// The messages of errors in the language of the request. Several sentences may share a code, and values stand within a sentence; so each is
/// found by its English form with numbered gaps for the values, and <c>ErrorTexts.de.resx</c> has the German ones. A sentence that is not
/// there stays English.
/// </summary>
internal sealed partial class ErrorTexts
{
    private static readonly ResourceManager s_resources = new(typeof(ErrorTexts));

    private static readonly ConcurrentDictionary<string, ErrorTexts> s_languages = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _sentences = new(StringComparer.Ordinal);

    private readonly List<(Regex Pattern, string Text)> _patterns = [];

    private ErrorTexts(CultureInfo language)
    {
        var texts = (s_resources.GetResourceSet(language, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>() ?? [])
            .Select(entry => (English: (string)entry.Key, Text: (string)entry.Value!));
        foreach (var (english, text) in texts.OrderByDescending(found => Gap().Replace(found.English, "").Length))
        {
            if (Gap().IsMatch(english))
                _patterns.Add((PatternOf(english), text));
            else
                _sentences.Add(english, text);
        }
    }

    public static string Of(DomainException refused) => Of(refused.Message);

    public static string Of(Fault fault) => Of(fault.Detail);

    /// <summary>All messages, one after another.</summary>
    public static string Of(ValidationException invalid) => string.Join(' ', invalid.Errors.Select(failure => Of(RuleFault.Of(failure))));

    public static string Of(string english)
    {
        var language = CultureInfo.CurrentUICulture;
        return SiteLanguage.IsPseudo(language) ? PseudoLocalizer.Mark(english) : s_languages.GetOrAdd(language.Name, _ => new ErrorTexts(language)).Translate(english);
    }

    private string Translate(string english)
    {
        if (_sentences.TryGetValue(english, out var sentence))
            return sentence;

        foreach (var (pattern, text) in _patterns)
        {
            if (pattern.Match(english) is { Success: true } match)
                return string.Format(CultureInfo.CurrentCulture, text, [.. match.Groups.Cast<Group>().Skip(1).Select(group => Value(group.Value))]);
        }

        return english;
    }

    /// <summary>Numbers have the form of the language; a status or another message is translated too.</summary>
    private string Value(string value) =>
        long.TryParse(value, NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Display.Number(number) : Translate(value);

    private static Regex PatternOf(string english) => new(
        $@"\A{string.Join("(.+?)", Gap().Split(english).Select(Regex.Escape))}\z", RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
