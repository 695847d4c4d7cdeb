using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class UnitOfWorkContract(IContractShop shop) : PortContract(shop)
{
    private readonly AProduct _teapot = AProduct.Named("Teapot");
    private readonly AProduct _kettle = AProduct.Named("Kettle");

    [Fact]
    public async Task All_of_the_work_is_committed()
    {
        await Commit(session =>
        {
            session.Products.Add(_teapot.Build());
            session.Stocks.Add(_teapot.BuildStock());
        });

        (await Exists(_teapot)).Should().BeTrue();
        (await Read(session => session.Stocks.Find(_teapot.Variant, Token))).Should().NotBeNull();
    }

    [Fact]
    public async Task Changes_of_failed_work_are_not_committed()
    {
        var work = () => Commit(session =>
        {
            session.Products.Add(_teapot.Build());
            throw new WorkFailedException();
        });

        await work.Should().ThrowAsync<WorkFailedException>();
        (await Exists(_teapot)).Should().BeFalse();
    }

    [Fact]
    public async Task Changes_of_work_refused_at_its_end_are_not_committed()
    {
        await Commit(session => session.Products.Add(AProduct.Named("Other").WithSku("TP-1").Build()));

        var work = () => Commit(session =>
        {
            session.Products.Add(_kettle.Build());
            session.Products.Add(_teapot.WithSku("tp-1").Build());
        });

        (await Refusal(work)).Should().Be("sku-taken");
        (await Exists(_kettle)).Should().BeFalse();
    }

    [Fact]
    public async Task A_session_can_commit_work_after_failed_work()
    {
        await using var session = Open();
        var work = () => session.Commit(() =>
        {
            session.Products.Add(_teapot.Build());
            throw new WorkFailedException();
        });
        await work.Should().ThrowAsync<WorkFailedException>();

        await session.Commit(() => session.Products.Add(_kettle.Build()));

        (await Exists(_teapot)).Should().BeFalse();
        (await Exists(_kettle)).Should().BeTrue();
    }

    [Fact]
    public async Task New_work_of_a_session_reads_changes_committed_by_others_since_its_last_work()
    {
        await Commit(session => session.Products.Add(_teapot.Build()));
        await using var session = Open();
        await session.Commit(() => session.Products.Find(_teapot.Id, Token));

        await Commit(async other =>
            (await other.Products.Find(_teapot.Id, Token))!.Change(_teapot.Description with { Name = "Urn" }, Some.Admin.Id, TestClock.Start));

        (await session.Commit(() => session.Products.Find(_teapot.Id, Token)))!.Name.Should().Be("Urn");
    }

    [Fact]
    public async Task Nested_work_is_committed_with_the_outer_work()
    {
        await Commit(async session =>
        {
            await session.Commit(() => session.Products.Add(_teapot.Build()));
            (await Exists(_teapot)).Should().BeFalse();
            session.Products.Add(_kettle.Build());
        });

        (await Exists(_teapot)).Should().BeTrue();
        (await Exists(_kettle)).Should().BeTrue();
    }

    [Fact]
    public async Task Nested_work_reads_the_changes_of_the_outer_work()
    {
        await Commit(async session =>
        {
            session.Products.Add(_teapot.Build());
            await session.Commit(async () => (await session.Products.FindAll([_teapot.Id], Token)).Should().ContainSingle());
        });
    }

    [Fact]
    public async Task Nested_work_is_rolled_back_with_the_outer_work()
    {
        var work = () => Commit(async session =>
        {
            await session.Commit(() => session.Products.Add(_teapot.Build()));
            throw new WorkFailedException();
        });

        await work.Should().ThrowAsync<WorkFailedException>();
        (await Exists(_teapot)).Should().BeFalse();
    }

    [Fact]
    public async Task Failed_nested_work_is_rolled_back_without_the_outer_work()
    {
        var cup = AProduct.Named("Cup");

        await Commit(async session =>
        {
            session.Products.Add(_teapot.Build());
            var inner = () => session.Commit(() =>
            {
                session.Products.Add(_kettle.Build());
                throw new WorkFailedException();
            });
            await inner.Should().ThrowAsync<WorkFailedException>();
            session.Products.Add(cup.Build());
        });

        (await Exists(_teapot)).Should().BeTrue();
        (await Exists(_kettle)).Should().BeFalse();
        (await Exists(cup)).Should().BeTrue();
    }

    [Fact]
    public async Task Rolled_back_nested_work_includes_changes_made_before_an_inner_failure()
    {
        await Commit(async session =>
        {
            var inner = () => session.Commit(async () =>
            {
                await session.Commit(() => session.Products.Add(_teapot.Build()));
                var innermost = () => session.Commit(() => throw new WorkFailedException());
                await innermost.Should().ThrowAsync<WorkFailedException>();
                throw new WorkFailedException();
            });
            await inner.Should().ThrowAsync<WorkFailedException>();
        });

        (await Exists(_teapot)).Should().BeFalse();
    }

    [Fact]
    public async Task Nested_work_is_refused_at_its_own_end()
    {
        await Commit(session => session.Products.Add(AProduct.Named("Other").WithSku("TP-1").Build()));

        await Commit(async session =>
        {
            var inner = () => session.Commit(() => session.Products.Add(_teapot.WithSku("tp-1").Build()));
            (await Refusal(inner)).Should().Be("sku-taken");
            session.Products.Add(_kettle.Build());
        });

        (await Exists(_kettle)).Should().BeTrue();
        (await Exists(_teapot)).Should().BeFalse();
    }

    [Fact]
    public async Task A_message_is_published_with_the_commit_of_its_work()
    {
        await Commit(session => session.Outbox.Enqueue(Deleted(_teapot)));

        (await Published()).Should().Equal("product.deleted");
    }

    [Fact]
    public async Task A_message_of_failed_work_is_not_published()
    {
        var failing = () => Commit(session =>
        {
            session.Outbox.Enqueue(Deleted(_teapot));
            throw new WorkFailedException();
        });
        await failing.Should().ThrowAsync<WorkFailedException>();
        await Commit(async session =>
        {
            var inner = () => session.Commit(() =>
            {
                session.Outbox.Enqueue(Deleted(_kettle));
                throw new WorkFailedException();
            });
            await inner.Should().ThrowAsync<WorkFailedException>();
        });

        (await Published()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_result_of_the_work_is_returned() => (await Commit(_ => Task.FromResult(42))).Should().Be(42);

    private static ProductDeleted Deleted(AProduct product) => new(product.Id, "TP-1", "Teapot", Some.Admin.Id);

    private async Task<IEnumerable<string>> Published()
    {
        await Shop.Settle();
        return (await Read(session => session.Feed.ReadAll(after: 0, limit: 100, Token))).Select(seen => seen.Type);
    }

    private async Task<bool> Exists(AProduct product) => await Read(session => session.Products.Find(product.Id, Token)) is not null;

    private sealed class WorkFailedException : Exception;
}
