using System.Text;
using Shop.Adapters.Files.Csv;

namespace Shop.Adapters.Files.Tests.Csv;

public sealed class CsvReportFilesTests
{
    [Fact]
    public async Task Records_are_written_as_RFC_4180_in_UTF_8_without_a_mark()
    {
        (await Write(["name", "note"], ["Käse, \"alt\"", "two\nlines"], ["", "plain"])).Should().Be("name,note\r\n\"Käse, \"\"alt\"\"\",\"two\nlines\"\r\n,plain\r\n");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public async Task Text_that_a_spreadsheet_would_run_is_written_with_an_apostrophe(string text) =>
        (await Write([text])).Trim('\r', '\n', '"').Should().Be($"'{text}");

    private static async Task<string> Write(params string[][] records)
    {
        using var content = new MemoryStream();
        await new CsvReportFiles().Write(content, records.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(content.ToArray());
    }
}
