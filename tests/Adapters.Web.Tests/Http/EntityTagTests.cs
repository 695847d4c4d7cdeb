using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Tests.Http;

public sealed class EntityTagTests
{
    [Fact]
    public void Tag_of_a_read_has_the_version_before_the_point()
    {
        var tag = EntityTag.Of(7, "{}"u8);

        tag.Should().StartWith("\"7.").And.NotBe(EntityTag.Of(7, "[]"u8)).And.NotBe(EntityTag.Of(8, "{}"u8));
        EntityTag.VersionIn(tag).Should().Be(7);
    }

    [Theory]
    [InlineData("\"7\"", 7)]
    [InlineData("\"7.93\"", 7)]
    [InlineData("\"7.\"", 0)]
    [InlineData("\"07\"", 0)]
    [InlineData("\"7.9.3\"", 0)]
    [InlineData("\"7.+\"", 0)]
    [InlineData("\".7\"", 0)]
    [InlineData("\"seven\"", 0)]
    [InlineData("\"99999999999999999999\"", 0)]
    public void Version_is_the_number_before_the_point(string tag, long version) => EntityTag.VersionIn(tag).Should().Be(version);
}
