using Bunit;
using Shop.Adapters.Site.Admin.Operations;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin;

public sealed class MessagePageTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();
    private Page<OutboxMessage> _page = Pages.Of(
        Message("order.paid", MessageState.Pending), Message("product.changed", MessageState.Failed), Message("notification.requested", MessageState.Dead));

    public MessagePageTests()
    {
        _site.Answers.On((ListMessages _) => _page);
        _site.Answers.On((RetryMessage retry) => _page.Items.Single(message => message.Id == retry.Id));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Nothing_waits_in_an_empty_outbox()
    {
        _page = Pages.Of<OutboxMessage>();

        var page = _site.Show<AdminMessages>();

        page.WaitForAssertion(() => Page.Text(page.Find(".mud-alert")).Should().Be("Nothing waits"));
        page.Buttons("Retry all shown")[0].HasAttribute("disabled").Should().BeTrue();
    }

    [Theory]
    [InlineData("/admin/messages", null)]
    [InlineData("/admin/messages?state=failed", MessageState.Failed)]
    [InlineData("/admin/messages?state=dead", MessageState.Dead)]
    [InlineData("/admin/messages?state=nonsense&after=nonsense", null)]
    public void State_is_in_the_address(string address, MessageState? state)
    {
        var page = _site.Open<AdminMessages>(address);

        page.WaitForElement("tbody tr");
        var sent = _site.Answers.Sent<ListMessages>().Should().ContainSingle().Which;
        (sent.Fields.State, sent.Page.After).Should().Be((state, null));
    }

    [Fact]
    public void List_continues_after_its_last_row()
    {
        _page = _page with { HasMore = true, Next = new Cursor("last") };
        var first = _site.Open<AdminMessages>("/admin/messages?state=dead");
        first.WaitForAssertion(() => first.FindAll("a").Select(Page.Text).Should().Contain("Next"));

        var second = _site.Open<AdminMessages>(first.FindAll("a").Single(link => Page.Text(link) == "Next").GetAttribute("href")!);

        second.WaitForElement("tbody tr");
        _site.Answers.Sent<ListMessages>().Should().Contain(sent => sent.Page.After != null && sent.Page.After.Keys[0] == "last" && sent.Fields.State == MessageState.Dead);
    }

    [Fact]
    public void One_message_is_retried()
    {
        var page = _site.Show<AdminMessages>();

        page.Press("Retry notification.requested");

        page.WaitForAssertion(() => _site.Answers.Sent<RetryMessage>().Select(retry => retry.Id).Should().Equal(_page.Items[2].Id));
        page.WaitForAssertion(() => Page.Text(page.Find("[role=status]")).Should().Be("notification.requested will be tried again now."));
        page.Buttons("Retry order.paid").Should().BeEmpty("it is delivered without help");
    }

    [Fact]
    public void All_shown_messages_are_retried_each_by_itself()
    {
        _site.Answers.On((RetryMessage retry) => retry.Id == _page.Items[1].Id ? throw MessageErrors.NotFailed(retry.Id) : _page.Items[2]);
        var page = _site.Show<AdminMessages>();

        page.Press("Retry all shown");

        page.WaitForAssertion(() => Page.Text(page.Find("[role=status]")).Should().Be("1 of 2 will be tried again now."));
        page.WaitForAssertion(() => Page.Text(page.Find("tbody tr:nth-child(2) small")).Should().Be(MessageErrors.NotFailed(_page.Items[1].Id).Message));
        _site.Answers.Sent<RetryMessage>().Select(retry => retry.Id).Should().Equal(_page.Items[1].Id, _page.Items[2].Id);
    }

    [Fact]
    public void Only_messages_that_are_retried_are_counted_when_the_database_is_away()
    {
        _site.Answers.On((RetryMessage retry) => retry.Id == _page.Items[2].Id ? throw new TimeoutException() : _page.Items[1]);
        var page = _site.Show<AdminMessages>();

        page.Press("Retry all shown");

        page.WaitForAssertion(() => Page.Text(page.Find("[role=status]")).Should().Be("1 of 2 will be tried again now."));
        page.Buttons("Retry all shown")[0].HasAttribute("disabled").Should().BeFalse();
    }

    [Fact]
    public void Hostile_error_is_shown_as_text()
    {
        _page = Pages.Of(Message("order.paid", MessageState.Dead) with { LastError = "<img src=x onerror=alert(1)>" });

        var page = _site.Show<AdminMessages>();

        page.WaitForAssertion(() => page.Rows().Should().ContainSingle().Which.Should().Contain("<img src=x onerror=alert(1)>"));
        page.FindAll("img").Should().BeEmpty();
    }

    private static OutboxMessage Message(string type, MessageState state) =>
        new(EntityId.New<MessageId>(TestClock.Start), type, state, state == MessageState.Pending ? 0 : 3, null, state == MessageState.Pending ? null : "No answer.", TestClock.Start);
}
