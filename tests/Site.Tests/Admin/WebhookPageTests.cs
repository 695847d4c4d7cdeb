using Bunit;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using MudBlazor;
using Shop.Adapters.Site.Admin.Webhooks;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Application.Webhooks.Deliveries;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin;

public sealed class WebhookPageTests : IAsyncDisposable
{
    private const string Secret = "whsec_AQEBAQ==";

    private readonly AdminContext _site = new();
    private WebhookEndpointDetails _endpoint = WebhookEndpointDetails.Of(AWebhook.Endpoint(events: ["order.paid"]));
    private IReadOnlyList<WebhookDeliveryDetails> _deliveries = [];

    public WebhookPageTests()
    {
        _site.Answers.On((ListWebhookEndpoints _) => Pages.Of(_endpoint));
        _site.Answers.On((GetWebhookEndpoint _) => _endpoint);
        _site.Answers.On((ListWebhookDeliveries _) => Pages.Of([.. _deliveries]));
        _site.Answers.On((ListAuditEntries _) => Pages.Of<AuditEntry>());
        _site.Answers.On((ChangeWebhookEndpoint _) => Unit.Value);
        _site.Answers.On((DeleteWebhookEndpoint _) => Unit.Value);
        _site.Answers.On((RotateWebhookSecret _) => Secret);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Secret_of_a_new_endpoint_is_shown_until_it_is_copied_and_never_again()
    {
        _site.Answers.On((CreateWebhookEndpoint _) => _endpoint with { Secret = Secret });
        var page = _site.Show<AdminWebhooks>();
        page.Press("New endpoint");
        page.Find("#url").Input(" https://receiver.example.org/shop ");
        page.Find(".card form").Submit();
        page.WaitForAssertion(() => Page.Text(page.Find("code")).Should().Be(Secret));

        page.Press("I have copied it");

        page.WaitForAssertion(() => page.Markup.Should().NotContain("whsec_"));
        _site.Show<AdminWebhooks>().Markup.Should().NotContain("whsec_");
        var sent = _site.Answers.Sent<CreateWebhookEndpoint>().Should().ContainSingle().Which.Fields;
        (sent.Url.Value, sent.Events.Value[0], sent.Description.Value).Should().Be(("https://receiver.example.org/shop", "*", null));
    }

    [Fact]
    public void Fault_of_an_endpoint_stands_beside_its_field()
    {
        _site.Answers.On<CreateWebhookEndpoint, WebhookEndpointDetails>(_ => throw new ValidationException([new ValidationFailure("Fields.Url.Value", "Must be a URL.") { ErrorCode = "invalid-value" }]));
        var page = _site.Show<AdminWebhooks>();
        page.Press("New endpoint");

        page.Find(".card form").Submit();

        page.WaitForAssertion(() => page.Fault("url").Should().Be("Must be a URL."));
        page.Fault("description").Should().BeNull();
    }

    [Theory]
    [InlineData("/admin/webhooks", null, null, false)]
    [InlineData("/admin/webhooks?q=ware&status=disabled", "ware", WebhookEndpointStatus.Disabled, false)]
    [InlineData("/admin/webhooks?status=failing", null, WebhookEndpointStatus.Active, true)]
    public void Filter_of_endpoints_is_in_the_address(string address, string? q, WebhookEndpointStatus? status, bool isFailing)
    {
        var page = _site.Open<AdminWebhooks>(address);

        page.WaitForElement("tbody tr");
        _site.Answers.Sent<ListWebhookEndpoints>().Should().ContainSingle().Which.Fields.Should().Be(new WebhookEndpointFilter(q, status, isFailing));
    }

    [Fact]
    public void Second_editor_sees_theirs_beside_yours_and_decides()
    {
        var page = OpenOne();
        page.WaitForElement("#url");
        _site.Answers.On<ChangeWebhookEndpoint, Unit>(change => change.ExpectedVersion!.Includes(1) ? throw ConcurrencyErrors.StaleVersion(new ExpectedVersion(1), 2) : Unit.Value);
        page.Find("#description").Input("Mine");
        _endpoint = _endpoint with { Subscription = _endpoint.Subscription with { Description = "Theirs of old" }, Version = 2 };
        page.Find("form").Submit();
        page.WaitForAssertion(() => page.Rows(".comparison table").Should().Equal("Description | Theirs of old | Mine"));

        page.Press("Save yours");

        page.WaitForAssertion(() => _site.Answers.Sent<ChangeWebhookEndpoint>().Select(change => (change.ExpectedVersion, change.Fields.Description.Value)).Should().Equal((1, "Mine"), (2, "Mine")));
        page.WaitForAssertion(() => page.FindAll(".comparison").Should().BeEmpty());
    }

    [Fact]
    public void What_is_typed_stays_when_the_endpoint_is_disabled_meanwhile()
    {
        _site.Answers.On<ChangeWebhookEndpoint, Unit>(change =>
        {
            _endpoint = _endpoint with { Subscription = _endpoint.Subscription with { Status = change.Fields.Status.Or(_endpoint.Subscription.Status) }, Version = _endpoint.Version + 1 };
            return Unit.Value;
        });
        var page = OpenOne();
        page.WaitForElement("#description");
        page.Find("#description").Input("Mine");

        page.Press("Disable");

        page.WaitForAssertion(() => page.Buttons("Enable").Should().ContainSingle());
        page.Find("#description").GetAttribute("value").Should().Be("Mine");
        page.Find("form").Submit();
        page.WaitForAssertion(() => _site.Answers.Sent<ChangeWebhookEndpoint>().Select(change => change.ExpectedVersion!.Versions.Single()).Should().Equal(1, 2));
    }

    [Fact]
    public void Every_attempt_is_shown_newest_first_and_a_delivery_is_sent_again()
    {
        var delivery = WebhookDeliveryDetails.Of(AWebhook.Delivery(AWebhook.Endpoint(), TestClock.Start)) with
        {
            State = WebhookDeliveryState.Failed,
            NextAttemptAt = null,
            Attempts = [new WebhookAttempt(1, TestClock.Start, null, "No answer.", 10_000), new WebhookAttempt(2, TestClock.Start, 410, "Gone.", 12)],
        };
        _deliveries = [delivery];
        _site.Answers.On((RedeliverWebhook _) => delivery);
        var page = OpenOne();
        page.WaitForAssertion(() => page.FindAll("[aria-label=Deliveries] tbody tr").Should().HaveCount(2));
        var rows = page.Rows("[aria-label=Deliveries] table").ToList();
        rows[0].Should().StartWith("webhook.test evt_").And.Contain("Given up | 2 | ").And.Contain("| 410 Gone. | 12 ms | Redeliver");
        rows[1].Should().StartWith("1 | ").And.EndWith(" | No answer. | 10,000 ms");

        page.Press("Redeliver webhook.test");

        page.WaitForAssertion(() => _site.Answers.Sent<RedeliverWebhook>().Should().ContainSingle().Which.Id.Should().Be(delivery.Id));
    }

    [Fact]
    public async Task Test_that_waits_is_read_again_until_it_was_sent()
    {
        var waiting = WebhookDeliveryDetails.Of(AWebhook.Delivery(AWebhook.Endpoint(), TestClock.Start));
        _site.Answers.On((TestWebhookEndpoint _) => waiting);
        var page = OpenOne();
        await page.WaitForAssertionAsync(() => page.Markup.Should().Contain("Nothing was delivered here yet."));
        _deliveries = [waiting];
        page.Press("Send a test");
        await page.WaitForAssertionAsync(() => page.Markup.Should().Contain("No attempt yet"));

        _deliveries = [waiting with { State = WebhookDeliveryState.Delivered, NextAttemptAt = null, Attempts = [new WebhookAttempt(1, TestClock.Start, 204, null, 12)] }];

        await _site.Pass(TimeSpan.FromSeconds(2), () => page.Markup.Contains("204", StringComparison.Ordinal));
    }

    [Fact]
    public void Disabled_endpoint_says_why_no_test_is_sent()
    {
        _endpoint = WebhookEndpointDetails.Of(AWebhook.Endpoint(status: WebhookEndpointStatus.Disabled));

        var page = OpenOne();

        page.WaitForAssertion(() => page.Buttons("Send a test").Should().ContainSingle().Which.HasAttribute("disabled").Should().BeTrue());
        Page.Text(page.Find($"#{page.Buttons("Send a test")[0].GetAttribute("aria-describedby")}")).Should().Be("A disabled endpoint receives nothing.");
        page.Press("Enable");
        page.WaitForAssertion(() => _site.Answers.Sent<ChangeWebhookEndpoint>().Should().ContainSingle().Which.Fields.Status.Value.Should().Be(WebhookEndpointStatus.Active));
    }

    [Fact]
    public void Secret_is_rotated_after_a_confirmation_and_shown_once()
    {
        var dialogs = _site.Show<MudDialogProvider>();
        var page = OpenOne();
        page.Press("Rotate the secret");
        dialogs.WaitForElement("[role=dialog]");
        _site.Answers.Sent<RotateWebhookSecret>().Should().BeEmpty();

        dialogs.Press("Rotate the secret");

        page.WaitForAssertion(() => Page.Text(page.Find("code")).Should().Be(Secret));
        page.Press("I have copied it");
        page.WaitForAssertion(() => page.Markup.Should().NotContain("whsec_"));
    }

    [Fact]
    public void Endpoint_is_deleted_after_a_confirmation_only()
    {
        var dialogs = _site.Show<MudDialogProvider>();
        var page = OpenOne();

        foreach (var answer in new[] { "Back", "Delete" })
        {
            page.Press("Delete");
            dialogs.WaitForElement("[role=dialog]");
            _site.Answers.Sent<DeleteWebhookEndpoint>().Should().BeEmpty();
            dialogs.Press(answer);
            dialogs.WaitForAssertion(() => dialogs.FindAll("[role=dialog]").Should().BeEmpty());
        }

        page.WaitForAssertion(() => _site.Answers.Sent<DeleteWebhookEndpoint>().Should().ContainSingle());
    }

    [Fact]
    public void Hostile_texts_of_an_endpoint_are_shown_as_text()
    {
        const string hostile = "<script>alert(1)</script>";
        _endpoint = _endpoint with { Subscription = _endpoint.Subscription with { Description = hostile, Url = $"https://receiver.example.org/{hostile}" } };

        var page = _site.Show<AdminWebhooks>();

        page.WaitForAssertion(() => page.Rows().Should().ContainSingle().Which.Should().Contain(hostile));
        page.FindAll("script").Should().BeEmpty();
    }

    private IRenderedComponent<AdminWebhook> OpenOne() => _site.Show<AdminWebhook>(page => page.Add(one => one.Id, _endpoint.Id.ToString()));
}
