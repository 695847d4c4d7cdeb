using Shop.Domain.Accounts;
using Shop.Domain.Media;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class MediaStoreContract(IContractShop shop) : PortContract(shop)
{
    private readonly Picture _picture =
        new(PictureId.New(TestClock.Start), PictureFormat.Jpeg, 800, 600, AccountId.New(TestClock.Start), TestClock.Start);

    [Fact]
    public async Task A_picture_is_found_with_its_file()
    {
        await Commit(session => session.Media.Add(_picture, [1, 0, 255], Token));

        (await Read(session => session.Media.Find(_picture.Id, Token))).Should().BeEquivalentTo(_picture);
        (await Read(session => session.Media.FindFile(_picture.Id, Token))).Should().Equal(1, 0, 255);
        (await Read(session => session.Media.Find(PictureId.New(TestClock.Start), Token))).Should().BeNull();
    }

    [Fact]
    public async Task A_picture_added_by_failed_work_is_not_stored()
    {
        var work = () => Commit(async session =>
        {
            await session.Media.Add(_picture, [1], Token);
            throw new InvalidOperationException();
        });

        await work.Should().ThrowAsync<InvalidOperationException>();
        (await Read(session => session.Media.Find(_picture.Id, Token))).Should().BeNull();
        (await Read(session => session.Media.FindFile(_picture.Id, Token))).Should().BeNull();
    }

    [Fact]
    public async Task The_first_file_of_a_width_stays()
    {
        await Commit(session => session.Media.Add(_picture, [1], Token));

        var refusals = await CommitAtOnce(4, (session, caller) => session.Media.AddResized(_picture.Id, 160, [(byte)caller], Token));
        var first = await Read(session => session.Media.FindResized(_picture.Id, 160, Token));
        await Commit(session => session.Media.AddResized(_picture.Id, 160, [9], Token));

        refusals.Should().OnlyContain(refusal => refusal == null);
        (await Read(session => session.Media.FindResized(_picture.Id, 160, Token))).Should().Equal(first).And.NotEqual([9]);
        (await Read(session => session.Media.FindResized(_picture.Id, 320, Token))).Should().BeNull();
    }
}
