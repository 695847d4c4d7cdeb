using Shop.Adapters.Web.Http.Binding;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Web.Tests.Http;

public sealed class UploadSpaceTests
{
    private readonly UploadSpace _space = new(capacity: 100);

    [Fact]
    public void Upload_without_space_is_refused_until_another_one_has_ended()
    {
        var first = _space.Take("ada", 60);
        var refused = () => _space.Take("bob", 60);
        refused.Should().Throw<OverloadedException>();

        first.Dispose();
        first.Dispose();

        _space.Take("bob", 60).Should().NotBeNull();
        refused.Should().Throw<OverloadedException>("disposing twice frees the space once");
    }

    [Fact]
    public void Caller_takes_one_file_of_any_size_or_a_quarter_of_the_space()
    {
        _space.Take("ada", 20);
        _space.Take("ada", 5);
        FluentActions.Invoking(() => _space.Take("ada", 1)).Should().Throw<OverloadedException>();

        _space.Take("bob", 75).Should().NotBeNull("others have the rest");
    }
}
