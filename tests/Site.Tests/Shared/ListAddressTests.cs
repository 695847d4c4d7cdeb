using Shop.Adapters.Site.Shared;
using Shop.Application.Messaging;

namespace Shop.Site.Tests.Shared;

public sealed class ListAddressTests
{
    private readonly ListAddress _list = new("/admin/orders", ("q", "tea pot"), ("status", null));

    [Fact]
    public void Address_has_the_values_that_are_given_and_the_cursor()
    {
        _list.Beginning.Should().Be("/admin/orders?q=tea%20pot");
        _list.Following(new Cursor("last")).Should().StartWith("/admin/orders?q=tea%20pot&after=");
    }

    [Fact]
    public void Cursor_is_read_from_the_address_of_its_list()
    {
        _list.Read(_list.Write(new Cursor("last")))!.Keys.Should().Equal("last");
        new ListAddress("/admin/orders", ("q", "cup"), ("status", null)).Read(_list.Write(new Cursor("last"))).Should().BeNull("it is another list");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("%00 \u0000")]
    public void Anything_else_means_the_beginning(string? after) => _list.Read(after).Should().BeNull();

    [Theory]
    [InlineData(null, null)]
    [InlineData(" \t", null)]
    [InlineData(" tea ", "tea")]
    public void Blank_text_means_that_nothing_is_given(string? typed, string? text)
    {
        TypedText.OrNull(typed).Should().Be(text);
        TypedText.Line(typed).Should().Be(text);
    }

    [Theory]
    [InlineData("tea\u0000pot\u2028\n", "tea pot")]
    [InlineData("\u0000", null)]
    public void Line_of_text_has_no_control_characters(string typed, string? line) => TypedText.Line(typed).Should().Be(line);

    [Fact]
    public void Line_of_text_is_cut_between_characters()
    {
        TypedText.Line(new string('a', 201)).Should().Be(new string('a', 200));
        TypedText.Line(new string('a', 199) + "\U0001F375").Should().Be(new string('a', 199));
    }
}
