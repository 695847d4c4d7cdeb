using Shop.Adapters.Persistence.UnitOfWork;


namespace Shop.Adapters.Persistence.Tests.Storage;

[AnyLocale]
public sealed class CommitOptionsTests
{
    [Theory]
    [InlineData(100, 24)]
    [InlineData(40, 24)]
    [InlineData(10, 6)]
    [InlineData(1, 1)]
    public void Write_transactions_leave_connections_of_the_pool_for_reads(int poolSize, int writes) =>
        new CommitOptions().MaxConcurrencyOf(poolSize).Should().Be(writes);
}
