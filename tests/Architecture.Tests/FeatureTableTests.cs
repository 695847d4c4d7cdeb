using System.Text.RegularExpressions;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

public sealed partial class FeatureTableTests
{
    [Fact]
    public void Every_test_that_the_tables_of_features_limits_and_security_name_exists() =>
        NameExistingTests(SourceFile.All.Where(file => file.Path is "docs/features.md" or "docs/limits.md" or "docs/security.md"), SourceFile.Under("tests", ".cs")).ShouldBeNone();

    [Fact]
    public void A_test_that_does_not_exist_is_found() => NameExistingTests(
        [new("docs/features.md", "`TeapotTests.Pours` and `TeapotTests.Flies`")],
        [new("tests/TeapotTests.cs", "class TeapotTests { public void Pours() { } }")]).ShouldName("TeapotTests.Flies");

    private static Findings NameExistingTests(IEnumerable<SourceFile> tables, IEnumerable<SourceFile> tests)
    {
        var all = tests.ToList();
        var named = tables.SelectMany(table => Named().Matches(table.Text).Select(match => (Class: match.Groups["class"].Value, Method: match.Groups["method"].Value)));
        return Findings.Of(named, test => all.Exists(file => file.Text.Contains($"class {test.Class}", StringComparison.Ordinal) && file.Text.Contains($" {test.Method}(", StringComparison.Ordinal))
            ? null
            : $"{test.Class}.{test.Method}");
    }

    [GeneratedRegex("`(?<class>\\w+(Tests|Contract))\\.(?<method>\\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
