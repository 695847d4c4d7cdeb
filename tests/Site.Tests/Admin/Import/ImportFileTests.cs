using System.Net;
using Shop.Application.Jobs;
using Shop.Application.Jobs.Import;
using Shop.Domain.Jobs;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Admin.Import;

public sealed class ImportFileTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Rejected_rows_are_downloaded_with_line_code_and_reason()
    {
        var admin = await Shop.Admin();
        var file = "sku,name,price\r\nFILE-1,\"Cup \"\"<b>\"\"\",100\r\nFILE-2,Mug,=1+1\r\n"u8.ToArray();
        var job = await Shop.Send(new StartImport(admin.Actor, new ImportOptions(ImportFormat.Csv, DryRun: true, Upsert: false), 2, Parts(file)));
        await Eventually.Holds(async () => (await Shop.Send(new GetJob(job.Id))).Status == JobStatus.Succeeded, TimeSpan.FromSeconds(30));

        var answer = await admin.Browser.Get($"/admin/import/{job.Id}/rejected.csv");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be($"rejected-{job.Id}.csv");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("line,code,reason\r\n3,wrong-type,price: Must be a whole number of minor units.\r\n");
    }

    [Theory]
    [InlineData("", "text/csv", "sku,name,")]
    [InlineData("?format=ndjson", "application/x-ndjson", "{")]
    public async Task Products_are_exported_as_a_file_that_can_be_imported(string query, string type, string start)
    {
        var (_, slug) = await Shop.Product();
        var admin = await Shop.Admin();

        var answer = await admin.Browser.Get($"/admin/products/export{query}");

        answer.Content.Headers.ContentType!.MediaType.Should().Be(type);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().StartWith(start).And.Contain(slug);
    }

    [Theory]
    [InlineData("/admin/import/missing/rejected.csv")]
    [InlineData("/admin/import/job_0000000000000000000000000/rejected.csv")]
    public async Task Rejected_rows_of_an_unknown_job_are_not_found(string path)
    {
        var admin = await Shop.Admin();

        (await admin.Browser.Open(path)).Status.Should().Be(404);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Parts(byte[] file)
    {
        yield return file;
        await Task.CompletedTask;
    }
}
