using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Orders;
using Shop.Adapters.Persistence.Outbox;
using Shop.Adapters.Persistence.Storage;
using Shop.Domain.Jobs;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class RowWriterTests
{
    private static readonly IModel s_model = new ShopDbContextFactory().CreateDbContext([]).Model;

    [Fact]
    public void Row_writer_writes_every_column_except_generated_ones()
    {
        Columns(RowWriter<Order>.Of(s_model, order => order).Sql).Should().BeEquivalentTo(
            s_model.FindEntityType(typeof(Order))!.GetTableMappings().Single().Table.Columns.Select(column => column.Name).Except(["paid_on"], StringComparer.Ordinal));
        Columns(RowWriter<OutboxRecord>.Of(s_model, record => record).Sql).Should().Contain("cause").And.NotContain("position");
    }

    [Fact]
    public void Row_writer_refuses_a_column_without_a_value() =>
        FluentActions.Invoking(() => RowWriter<OrderLine>.Of(s_model, line => line))
            .Should().Throw<InvalidOperationException>().WithMessage($"*{nameof(OrderLine)}.{OrderConfiguration.OrderKey}.");

    [Fact]
    public async Task Row_writer_stores_what_EF_Core_reads()
    {
        await using var shop = await ShopInstance.On(null);
        var (queued, finished) = (Queued(TestClock.Start), Queued(TestClock.Start.AddSeconds(1)));
        finished.Take(TestClock.Start, TestClock.Start.AddMinutes(1));
        finished.Advance(1, new JobProgress(6, 1, [new RowError(3, "required", "Must be given.")]), TestClock.Start.AddMinutes(2));
        finished.Finish(1, TestClock.Start.AddMinutes(1));

        await shop.With<ShopDbContext, int>(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
            batch.BatchCommands.Add(RowWriter<Job>.Of(db.Model, job => job).Write([queued, finished]));
            return await batch.ExecuteNonQueryAsync();
        });

        (await shop.With<ShopDbContext, List<Job>>(db => db.Jobs.OrderBy(job => job.Id).ToListAsync())).Should().BeEquivalentTo(
            [queued, finished], options => options.WithStrictOrdering());
    }

    private static Job Queued(DateTimeOffset at) =>
        Job.ImportProducts(JobId.New(at), Some.Admin.Id, new ImportOptions(ImportFormat.Ndjson, DryRun: false, Upsert: true), 7, at);

    private static string[] Columns(string sql) => sql.Split('(', ')')[1].Split(", ");
}
