using Shop.Domain.Jobs;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class JobContentsContract(IContractShop shop) : PortContract(shop)
{
    private readonly JobId _job = JobId.New(TestClock.Start);

    [Fact]
    public async Task Parts_are_found_by_their_numbers_until_the_last()
    {
        await Commit(async session =>
        {
            await session.JobContents.Add(_job, 0, "first"u8.ToArray(), Token);
            await session.JobContents.Add(_job, 1, new byte[] { 0, 255 }.AsMemory(1), Token);
        });

        (await Part(0)).Should().Equal("first"u8.ToArray());
        (await Part(1)).Should().Equal(255);
        (await Part(2)).Should().BeNull();
    }

    [Fact]
    public async Task Parts_added_by_failed_work_are_not_stored()
    {
        var work = () => Commit(async session =>
        {
            await session.JobContents.Add(_job, 0, "first"u8.ToArray(), Token);
            throw new InvalidOperationException();
        });

        await work.Should().ThrowAsync<InvalidOperationException>();
        (await Part(0)).Should().BeNull();
    }

    [Fact]
    public async Task The_parts_of_one_job_are_removed_together()
    {
        var other = JobId.New(TestClock.Start);
        await Commit(async session =>
        {
            await session.JobContents.Add(_job, 0, "first"u8.ToArray(), Token);
            await session.JobContents.Add(_job, 1, "second"u8.ToArray(), Token);
            await session.JobContents.Add(other, 0, "other"u8.ToArray(), Token);
        });

        await Commit(session => session.JobContents.Remove(_job, Token));

        (await Part(0)).Should().BeNull();
        (await Read(session => session.JobContents.Find(other, 0, Token))).Should().NotBeNull();
    }

    private Task<byte[]?> Part(int number) => Read(session => session.JobContents.Find(_job, number, Token));
}
