using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop.Adapters.Workers.Jobs;
using Shop.Application.Catalog.Products;
using Shop.Application.Jobs;
using Shop.Application.Jobs.Import;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Jobs;

/// <summary>Imports whose instance stops or dies before they finish.</summary>
public sealed class ImportResumptionTests
{
    private const int Rows = 200;

    private static readonly string File =
        $"sku,name,price\n{string.Concat(Enumerable.Range(0, Rows).Select(i => i % 10 == 3 ? $"s-{i},,5\n" : $"s-{i},n-{i},5\n"))}";

    [Fact]
    public async Task Import_job_of_a_stopped_instance_resumes_on_the_next_with_every_row_applied_once()
    {
        var database = await ShopDatabases.Create();
        var first = await ShopApi.Start(database: database, replacing: services => services.AddSingleton(new JobOptions { BatchSize = 5 }));
        string id;
        using (var admin = await first.SignUpAdmin())
        {
            id = (await (await admin.SendFile(File)).Json()).Text("id");
            await Eventually.Holds(async () => (await admin.Get($"/jobs/{id}").Json()).Number("processed") > 0, TimeSpan.FromSeconds(30));
        }

        await first.DisposeAsync();
        await using var second = await ShopApi.Start(database: database);
        using var otherAdmin = await second.SignUpAdmin();

        await EveryRowIsAppliedOnce(otherAdmin, id);
    }

    [Fact]
    public async Task Import_job_of_a_crashed_instance_resumes_after_its_last_row_and_rejects_its_late_rows()
    {
        // The instance has no worker: the test acts as the worker and dies after the first rows.
        await using var first = await ShopApi.Start(replacing: services =>
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(JobWorker))));
        using var admin = await first.SignUpAdmin();
        var id = (await (await admin.SendFile(File)).Json()).Text("id");
        var lease = TimeSpan.FromSeconds(2);
        var dead = await first.Send(new TakeJob(lease));
        await first.Send(new ImportRows(dead!.Id, dead.LeaseNumber, [Row(2, "s-0", "n-0"), Row(3, "s-1", "n-1"), Row(4, "s-2", "n-2")], lease));

        await using var second = await ShopApi.Start(
            database: first.ConnectionString,
            replacing: services => services.AddSingleton(new JobOptions { PollInterval = TimeSpan.FromMilliseconds(100) }));

        await EveryRowIsAppliedOnce(admin, id);
        var late = () => first.Send(new ImportRows(dead.Id, dead.LeaseNumber, [Row(5, "late", "late")], lease));
        (await late.Should().ThrowAsync<DomainException>()).Which.Code.Should().Be("job-taken-over");
        ((int)(await admin.Get("/products/by-sku/late")).StatusCode).Should().Be(404);
    }

    [Fact]
    public async Task Import_jobs_are_shared_by_two_instances_and_each_runs_once()
    {
        await using var first = await ShopApi.Start();
        await using var second = await ShopApi.Start(
            database: first.ConnectionString,
            replacing: services => services.AddSingleton(new JobOptions { PollInterval = TimeSpan.FromMilliseconds(50) }));
        using var admin = await first.SignUpAdmin();

        var jobs = await Task.WhenAll(Enumerable.Range(0, 4).Select(async file =>
            (await (await admin.SendFile($"sku,name,price\n{string.Concat(Enumerable.Range(0, 30).Select(i => $"f{file}-{i},f{file}-{i},5\n"))}")).Json()).Text("id")));

        foreach (var job in jobs)
        {
            var over = await admin.WhenOver(job);
            (over.Number("succeeded"), over.Number("failed")).Should().Be((30, 0));
        }
    }

    private static async Task EveryRowIsAppliedOnce(ApiClient admin, string id)
    {
        var job = await admin.WhenOver(id);
        (job.Text("status"), job.Number("processed"), job.Number("succeeded"), job.Number("failed")).Should().Be(("succeeded", Rows, Rows - 20, 20));
        job.Errors().Should().Equal(Enumerable.Range(0, 20).Select(i => $"{(10 * i) + 5} required"));
        (await admin.Get("/products?include=total&limit=1").Json()).GetProperty("page").Number("total").Should().Be(Rows - 20);
    }

    private static ImportRow Row(int line, string sku, string name) => new(
        line,
        new ImportedProduct(
            new ProductFields(sku, name, Some.Money(5), default, default, default, default, default, default, default, default, default, default),
            default,
            ImportedTaxonomy.None));
}
