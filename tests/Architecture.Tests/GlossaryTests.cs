using System.Text.RegularExpressions;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

/// <summary>Identifiers and the published description of the API use the terms of <c>docs/glossary.md</c>, and no others for the same things.</summary>
public sealed partial class GlossaryTests
{
    /// <summary>Terms that contain a banned word with another meaning: dead letters, characters, and labels of forms.</summary>
    private static readonly string[] s_allowed = ["DeadLetter", "dead_letter", "LetterOrDigit", "IsLetter", "GetByLabel"];

    /// <summary>RFC 7468 calls the type of a PEM block its label.</summary>
    private const string PemFile = "src/Adapters.Security/Keys/SigningKeyFile.cs";

    [Fact]
    public void Identifiers_have_no_banned_word() => UseTerms(
        SourceFile.Under("src", ".cs").Concat(SourceFile.Under("tests", ".cs")).Concat(SourceFile.Under("bench", ".cs"))
            .Where(file => file.Path != PemFile)).ShouldBeNone();

    [Fact]
    public void A_banned_word_in_an_identifier_is_found() => UseTerms(
    [
        new("a.cs", "class StockCourier { void TellAll(int turn) { } /* Tell */ }"),
        new("b.cs", "string wishlist = \"told\"; // told\nvar deadLetter = Return(WordCount);"),
        new("c.cs", "void Is_told_of_it() { }"),
    ]).ShouldName("a.cs: StockCourier", "a.cs: TellAll", "a.cs: turn", "c.cs: Is_told_of_it");

    private static Findings UseTerms(IEnumerable<SourceFile> files) => Findings.Of(
        files.SelectMany(file => Identifiers(file.Text).Select(name => (file.Path, Name: name))),
        found => Parts(found.Name).Any(BannedTerms.All.Contains) ? $"{found.Path}: {found.Name}" : null);

    private static IEnumerable<string> Identifiers(string source) => Identifier()
        .Matches(Ignored().Replace(source, " ")).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Parts(string identifier)
    {
        var rest = s_allowed.Aggregate(identifier, (name, allowed) => name.Replace(allowed, "", StringComparison.OrdinalIgnoreCase));
        return Part().Matches(rest).Select(match => match.Value);
    }

    /// <summary>Comments and literals.</summary>
    [GeneratedRegex("//[^\n]*|/\\*.*?\\*/|\"{3,}.*?\"{3,}|@\"(\"\"|[^\"])*\"|\"(\\\\.|[^\"\\\\\n])*\"|'(\\\\.|[^'\\\\\n])+'", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Ignored();

    [GeneratedRegex("(?<![\\w.])[A-Za-z_]\\w*|(?<=\\.)[A-Za-z_]\\w*", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Identifier();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Part();
}
