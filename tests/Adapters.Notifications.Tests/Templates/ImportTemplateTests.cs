using Shop.Adapters.Notifications.Templates;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Jobs;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Notifications.Tests.Templates;

public sealed class ImportTemplateTests
{
    private static readonly JobId Job = JobId.New(TestClock.Start);

    [Fact]
    public void Import_notification_names_the_actor_and_the_numbers_of_rows()
    {
        var message = ImportTemplate.Render(new ImportNotice(Job, "Ann (admin)", Succeeded: 2_000, Failed: 1));

        message.Subject.Should().Be("Products imported: 2,000 rows");
        message.Text.Should().Be($"Ann (admin) imported products: 2,000 rows applied, 1 row rejected.\n\nJob: {Job}\n");
    }

    [Fact]
    public void Import_notification_HTML_escapes_the_actor() =>
        ImportTemplate.Render(new ImportNotice(Job, "<b>Ann</b>", 1, 0)).Html.Should().Contain("&lt;b&gt;Ann&lt;/b&gt;").And.NotContain("<b>");
}
