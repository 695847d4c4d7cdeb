using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Site.Admin.Import;
using Shop.Application.Jobs;
using Shop.Application.Jobs.Import;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin.Import;

public sealed class ImportPageTests : IAsyncDisposable
{
    private static readonly JobId s_id = JobId.New(TestClock.Start);

    private readonly AdminContext _site = new();
    private readonly CountedFile _files = new();
    private JobDetails _job = new(s_id, JobKind.ProductImport, JobStatus.Running, Processed: 40, Total: 100, Succeeded: 40, Failed: 0, [], DryRun: false, TestClock.Start, FinishedAt: null);

    private IReadOnlyList<JobSummary> _newest = [new JobSummary(JobId.New(TestClock.Start.AddDays(-1)), JobStatus.Succeeded, DryRun: true, 1_000, 12, TestClock.Start.AddDays(-1))];

    public ImportPageTests()
    {
        _site.Services.AddSingleton<IProductFiles>(_files);
        _site.Answers.On((GetJob _) => _job);
        _site.Answers.On((StartImport _) => _job);
        _site.Answers.On((ListNewestJobs _) => _newest);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Import_starts_with_its_options_and_its_job_stands_in_the_address()
    {
        var page = Begin();
        var boxes = page.FindAll("input[type=checkbox]");
        boxes.Select(box => Page.Text(box.ParentElement)).Should().Equal("Dry run", "Upsert");
        Check(page, 0);
        Check(page, 1);

        Import(page, InputFileContent.CreateFromText("sku,name,price\r\nCUP,Cup,100\r\n", "products.csv"));

        page.WaitForAssertion(() => _site.Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith($"/admin/import/{s_id}"));
        var started = _site.Answers.Sent<StartImport>().Should().ContainSingle().Which;
        (started.Options, started.Rows).Should().Be((new ImportOptions(ImportFormat.Csv, DryRun: true, Upsert: true), 7));
        _files.Text.Should().Be("sku,name,price\r\nCUP,Cup,100\r\n");
    }

    [Fact]
    public async Task Progress_goes_on_when_the_page_is_opened_again()
    {
        var first = Open();
        Bar(first).Should().Be(("40", "100"));
        _job = _job with { Processed = 60 };
        await _site.Pass(TimeSpan.FromSeconds(1), () => Bar(first) == ("60", "100"));

        var reloaded = Open();

        Bar(reloaded).Should().Be(("60", "100"));
        _job = _job with { Processed = 100, Succeeded = 100, Status = JobStatus.Succeeded };
        await _site.Pass(TimeSpan.FromSeconds(1), () => Bar(reloaded) == ("100", "100"));
        Page.Text(reloaded.Find("[role=status]")).Should().Be("Succeeded");
    }

    [Fact]
    public async Task Job_is_not_read_again_when_it_is_over()
    {
        var over = _job with { Id = JobId.New(TestClock.Start), Processed = 100, Succeeded = 100, Status = JobStatus.Succeeded };
        _site.Answers.On((GetJob query) => query.Id == over.Id ? over : _job);
        Open(over.Id);
        var running = Open();

        foreach (var processed in new[] { 60, 80 })
        {
            _job = _job with { Processed = processed };
            await _site.Pass(TimeSpan.FromSeconds(1), () => Bar(running) == ($"{processed}", "100"));
        }

        _site.Answers.Sent<GetJob>().Should().ContainSingle(read => read.Id == over.Id);
    }

    [Fact]
    public void Rejected_rows_are_listed_as_text_and_offered_as_a_file()
    {
        _job = _job with { Processed = 100, Succeeded = 99, Failed = 1, Status = JobStatus.Succeeded, Errors = [new RowError(12, "name-taken", "<img src=x onerror=alert(1)> is taken.")] };

        var page = Open();

        page.FindAll("section td").Select(Page.Text).Should().Equal("12", "<img src=x onerror=alert(1)> is taken.");
        page.FindAll("section img").Should().BeEmpty();
        var link = page.FindAll("a").Single(candidate => Page.Text(candidate) == "Rejected rows");
        link.GetAttribute("href").Should().Be($"/admin/import/{s_id}/rejected.csv");
        link.HasAttribute("download").Should().BeTrue();
    }

    [Theory]
    [InlineData("products.xlsx", "Must be a CSV or NDJSON file.")]
    [InlineData("products.csv", "The column 'colour' is unknown.")]
    public void File_that_cannot_be_imported_is_refused_beside_its_field(string name, string fault)
    {
        _files.Invalid = new InvalidFileException(new Fault("", "column-unknown", "The column 'colour' is unknown."));
        var page = Begin();
        page.Find("label[for=file]").TextContent.Should().Be("File");

        Import(page, InputFileContent.CreateFromText("colour\r\n", name));

        Page.Text(page.WaitForElement("#file-fault")).Should().Be(fault);
        page.Find("#file").GetAttribute("aria-invalid").Should().Be("true");
        _site.Answers.Sent<StartImport>().Should().BeEmpty();
    }

    [Fact]
    public void Import_needs_a_file()
    {
        var page = Begin();

        page.Find("form").Submit();

        Page.Text(page.WaitForElement("#file-fault")).Should().Be("Choose a file.");
    }

    [Fact]
    public void Newest_imports_are_listed_beside_the_one_that_is_shown()
    {
        var earlier = _newest[0].Id;
        _newest = [new JobSummary(s_id, JobStatus.Running, DryRun: false, 100, 0, TestClock.Start), .. _newest];

        var page = Open();

        page.WaitForAssertion(() => page.FindAll("[aria-label='Newest imports'] tbody td").Select(Page.Text).Skip(1).Should().Equal("Dry run", "Succeeded", "1,000", "12"));
        page.Find("[aria-label='Newest imports'] tbody a").GetAttribute("href").Should().Be($"/admin/import/{earlier}");
    }

    [Fact]
    public void Unknown_job_is_named_as_such()
    {
        _site.Answers.On<GetJob, JobDetails>(query => throw JobErrors.NotFound(query.Id));

        var page = Show();

        page.WaitForAssertion(() => Page.Text(page.Find("section")).Should().Contain("There is no such import."));
    }

    /// <summary>Shows the page without an import, as soon as it is complete.</summary>
    private IRenderedComponent<AdminImport> Begin()
    {
        var page = _site.Show<AdminImport>();
        page.WaitForElement("[aria-label='Newest imports']");
        return page;
    }

    private IRenderedComponent<AdminImport> Open(JobId? id = null)
    {
        var page = Show(id);
        page.WaitForElement("progress");
        return page;
    }

    private IRenderedComponent<AdminImport> Show(JobId? id = null) => _site.Show<AdminImport>(component => component.Add(shown => shown.Id, (id ?? s_id).ToString()));

    private static (string? Value, string? Max) Bar(IRenderedComponent<AdminImport> page) => (page.Find("progress").GetAttribute("value"), page.Find("progress").GetAttribute("max"));

    /// <summary>Waits until the page shows it, because the box is drawn again.</summary>
    private static void Check(IRenderedComponent<AdminImport> page, int box)
    {
        page.FindAll("input[type=checkbox]")[box].Change(true);
        page.WaitForAssertion(() => page.FindAll("input[type=checkbox]")[box].HasAttribute("checked").Should().BeTrue());
    }

    private static void Import(IRenderedComponent<AdminImport> page, InputFileContent file)
    {
        page.FindComponent<InputFile>().UploadFiles(file);
        page.Find("form").Submit();
    }

    private sealed class CountedFile : IProductFiles
    {
        public string? Text { get; private set; }

        public InvalidFileException? Invalid { get; set; }

        public async Task<int> Count(Stream content, ImportOptions options, CancellationToken cancellation)
        {
            Text = await new StreamReader(content).ReadToEndAsync(cancellation);
            return Invalid is null ? 7 : throw Invalid;
        }

        public IAsyncEnumerable<ImportRow> Read(Stream content, ImportOptions options, CancellationToken cancellation) => throw new NotSupportedException();

        public IProductWriter Write(Stream content, ImportFormat format) => throw new NotSupportedException();
    }
}
