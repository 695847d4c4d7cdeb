using Shop.Adapters.Notifications.Templates;
using Shop.Application.Ports.Notifications;
using Shop.Testing.Data;

namespace Shop.Adapters.Notifications.Tests.Templates;

public sealed class WithdrawalTemplateTests
{
    [Fact]
    public void Withdrawal_notification_names_the_actor_the_seller_and_the_number_of_products()
    {
        var message = WithdrawalTemplate.Render(new WithdrawalNotice(Some.Seller.Id, "Ann (admin)", Products: 1_200));

        message.Subject.Should().Be("Seller erased: 1,200 products made inactive");
        message.Text.Should().StartWith($"Ann (admin) erased the account of the seller {Some.Seller.Id}.");
    }

    [Fact]
    public void Withdrawal_notification_about_a_seller_that_erased_itself_names_no_other_actor() =>
        WithdrawalTemplate.Render(new WithdrawalNotice(Some.Seller.Id, null, 1)).Text.Should().StartWith($"The seller {Some.Seller.Id} erased its account.");

    [Fact]
    public void Withdrawal_notification_HTML_escapes_the_actor() =>
        WithdrawalTemplate.Render(new WithdrawalNotice(Some.Seller.Id, "<b>Ann</b>", 1)).Html.Should().Contain("&lt;b&gt;Ann&lt;/b&gt;").And.NotContain("<b>");
}
