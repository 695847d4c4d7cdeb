using Shop.Application.Catalog.Products;
using Shop.Application.Jobs;
using Shop.Application.Jobs.Import;
using Shop.Application.Messaging;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Jobs;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Jobs;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Jobs;

public sealed class ImportTests : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly RunningShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Import_applies_valid_rows_and_reports_rejected_rows()
    {
        var job = await Take();

        await Import(job, Row(2, "A"), Row(3, "a", name: "Other"), Row(4, ""), new ImportRow(5, null, new RowError(5, "json-invalid", "x")), Row(6, "B"));
        await _shop.Send(new FinishJob(job.Id, job.LeaseNumber));

        var over = await _shop.Send(new GetJob(job.Id));
        (over.Status, over.Processed, over.Succeeded, over.Failed).Should().Be((JobStatus.Succeeded, 5, 2, 3));
        over.Errors.Select(error => $"{error.Line} {error.Code}").Should().Equal("3 sku-taken", "4 required", "4 required", "5 json-invalid");
    }

    [Fact]
    public async Task Row_whose_sku_cannot_be_part_of_an_address_is_rejected()
    {
        var progress = await Import(await Take(), Row(2, ".."), Row(3, "..."));

        progress.Errors.Select(error => $"{error.Line} {error.Code}").Should().Equal("2 sku-invalid");
    }

    [Fact]
    public async Task Dry_run_detects_conflicts_between_rows_and_stores_nothing()
    {
        var job = await Take(dryRun: true);

        var progress = await Import(job, Row(2, "A"), Row(3, "A"));

        (progress.Succeeded, progress.Failed).Should().Be((1, 1));
        Find("A").Should().BeNull();
        (await _shop.Send(new GetJob(job.Id))).Processed.Should().Be(2);
    }

    [Fact]
    public async Task Rejected_row_leaves_no_partial_change()
    {
        var teapot = AProduct.Named("Teapot").WithSku("A").WithStock(5);
        await _shop.Has(teapot);
        await _shop.Commit(async services => (await services.Get<IStockRepository>().Lock([teapot.Variant], default))[0].Reserve(3));
        var job = await Take(upsert: true);

        var progress = await Import(job, Row(2, "A", name: "Urn", stock: 2));

        progress.Errors.Should().ContainSingle().Which.Code.Should().Be("insufficient-stock");
        Find("A")!.Name.Should().Be("Teapot");
    }

    [Fact]
    public async Task Import_rejects_rows_under_a_lease_that_was_taken_over()
    {
        var job = await Take();
        _shop.Clock.Advance(Lease);
        var next = await _shop.Send(new TakeJob(Lease));

        var late = () => (Task)Import(job, Row(2, "A"));
        await late.ShouldRefuse("job-taken-over");
        await Import(next!, Row(2, "B"));

        Find("A").Should().BeNull();
        Find("B").Should().NotBeNull();
    }

    [Fact]
    public async Task Import_sends_one_notification_to_every_other_admin_for_any_number_of_products()
    {
        var (ann, bob) = (AnAccount.OfAdmin().Named("Ann"), AnAccount.OfAdmin().Named("Bob"));
        await _shop.Has(ann, bob);
        var job = await Take(actor: ann.Actor);

        await Import(job, Row(2, "A"), Row(3, "B"), Row(4, ""));
        await _shop.Send(new FinishJob(job.Id, job.LeaseNumber));
        await _shop.DeliverAllEvents();

        var mail = _shop.Notifications.Sent.Should().ContainSingle().Subject;
        mail.To.Value.Should().Be($"{bob.Id}@example.com");
        mail.Content.Should().Be(new ImportNotice(job.Id, "Ann (admin)", Succeeded: 2, Failed: 1));
    }

    [Fact]
    public async Task Import_file_is_deleted_when_the_job_has_finished()
    {
        var job = await Take();
        await _shop.Send(new FinishJob(job.Id, job.LeaseNumber));

        await _shop.Commit(async services => (await services.Get<IJobContents>().Find(job.Id, 0, default)).Should().BeNull());
    }

    private async Task<TakenJob> Take(bool dryRun = false, bool upsert = false, Actor? actor = null)
    {
        await _shop.Send(new StartImport(actor ?? Some.Admin, new ImportOptions(ImportFormat.Csv, dryRun, upsert), 5, Content()));
        return (await _shop.Send(new TakeJob(Lease)))!;
    }

    private Task<JobProgress> Import(TakenJob job, params ImportRow[] rows) => _shop.Send(new ImportRows(job.Id, job.LeaseNumber, rows, Lease));

    private Product? Find(string sku) => _shop.Stored<Product>().SingleOrDefault(product => product.Sku == sku);

    private static ImportRow Row(int line, string sku, string? name = null, int? stock = null) => new(
        line,
        new ImportedProduct(
            new ProductFields(sku, name ?? sku, Some.Money(5), default, default, default, default, default, default, default, default, default, default),
            stock is { } onHand ? onHand : default(Optional<int>),
            ImportedTaxonomy.None));

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Content()
    {
        yield return "sku"u8.ToArray();
        await Task.Yield();
        yield return ",name"u8.ToArray();
    }
}
