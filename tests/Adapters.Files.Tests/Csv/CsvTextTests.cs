using Shop.Adapters.Files.Csv;

namespace Shop.Adapters.Files.Tests.Csv;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠SUM(1)", "'＠SUM(1)")]
    [InlineData("tea;=1+1", "tea;'=1+1")]
    [InlineData(";=1;@x", ";'=1;'@x")]
    [InlineData("'=1", "''=1")]
    [InlineData("tea;'=1", "tea;''=1")]
    public void Text_that_a_spreadsheet_takes_for_a_formula_is_guarded_and_read_back(string text, string guarded)
    {
        CsvText.Guard(text).Should().Be(guarded);
        CsvText.Unguard(guarded).Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Tea = 1")]
    [InlineData("one; two - three")]
    [InlineData("It's; 'tis")]
    [InlineData("Features:\n- dishwasher safe")]
    public void Other_text_is_not_changed(string text)
    {
        CsvText.Guard(text).Should().Be(text);
        CsvText.Unguard(text).Should().Be(text);
    }
}
