using System.Net;
using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>The rules of texts and addresses, which hold for every field of their kind.</summary>
public sealed class TextInputTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Texts_are_stored_in_normalisation_form_C_whether_written_as_characters_or_escapes()
    {
        foreach (var (index, name) in new[] { "Cafe\u0301 one", "Cafe\\u0301 two" }.Index())
        {
            var product = await fixture.Admin.Post("/products", $$$"""{"sku":"NFC-{{{index}}}","name":"{{{name}}}","price":{"amount":1,"currency":"USD"}}""").Json();

            product.Text("name").Should().StartWith("Caf\u00e9 ");
            (await fixture.Anybody.Get($"/products?q={Uri.EscapeDataString("cafe\u0301")}").Json()).Items()
                .Select(item => item.Text("id")).Should().Contain(product.Text("id"));
        }
    }

    [Theory]
    [InlineData("/products", """{"sku":"$","name":"$","price":{"amount":1,"currency":"USD"}}""", "#/name name-taken", "#/sku sku-taken")]
    [InlineData("/brands", """{"name":"$"}""", "#/name name-taken")]
    [InlineData("/categories", """{"name":"$"}""", "#/name name-taken")]
    [InlineData("/tags", """{"name":"$"}""", "#/name name-taken")]
    [InlineData("/collections", """{"name":"$"}""", "#/name name-taken")]
    [InlineData("/accounts", """{"email":"$@example.com","name":"Ada","role":"buyer","password":"Passw0rd!x"}""", "#/email email-taken")]
    public async Task What_must_be_unique_is_compared_without_case_and_normalisation(string path, string body, params string[] faults)
    {
        foreach (var (one, other) in new[] { ("stra\u00dfe", "STRASSE"), ("cr\u00e8me", "CRE\u0300ME"), ("\u03c3\u03b1\u03c2", "\u03a3\u0391\u03a3") })
        {
            if (path == "/accounts" && one != "cr\u00e8me")
                continue;

            (await fixture.Admin.Post(path, body.Replace("$", one, StringComparison.Ordinal))).StatusCode.Should().Be(HttpStatusCode.Created);

            var answer = await fixture.Admin.Post(path, body.Replace("$", other, StringComparison.Ordinal));

            answer.StatusCode.Should().Be(HttpStatusCode.Conflict, other);
            (await answer.ReadProblem()).Faults().Should().NotBeEmpty().And.BeSubsetOf(faults);
        }
    }

    [Fact]
    public async Task Login_accepts_every_spelling_of_address_and_password()
    {
        await fixture.Admin.Post("/accounts", """{"email":"zo\u00eb@b\u00fccher.example","name":"Zo\u00eb","role":"buyer","password":"Cr\u00e8me-br\u00fbl\u00e9e 1"}""").Json();

        var answer = await fixture.Anybody.Post("/auth/login", """{"email":"ZOE\u0308@xn--bcher-kva.example","password":"Cre\u0300me-bru\u0302le\u0301e 1"}""");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Lengths_are_counted_in_code_points()
    {
        var longest = string.Concat(Enumerable.Repeat("\U0001F381", 200));

        var created = await fixture.Admin.Post("/brands", new { name = longest });
        var refused = await fixture.Admin.Post("/brands", new { name = longest + "x" });

        (await created.Json()).Text("name").Should().Be(longest);
        (await refused.ReadProblem()).Faults().Should().Equal("#/name too-long");
    }

    [Theory]
    [InlineData("zero\u200bwidth", "invisible-character")]
    [InlineData("\u202egnirts", "invisible-character")]
    [InlineData("soft\u00adhyphen", "invisible-character")]
    [InlineData("bell\u0007", "control-character")]
    [InlineData("next\u0085line", "control-character")]
    [InlineData("line\u2028end", "control-character")]
    public async Task Names_have_no_invisible_and_no_control_characters(string name, string code)
    {
        (await (await fixture.Admin.Post("/brands", new { name })).ReadProblem()).Faults().Should().Equal($"#/name {code}");
        (await (await fixture.Admin.Post("/products", Product(name, "https://example.com/a.png"))).ReadProblem()).Faults().Should().Equal($"#/name {code}");
        (await (await fixture.Anybody.Post("/auth/register", new { email = "invisible@example.com", password = "Passw0rd!x", name })).ReadProblem())
            .Faults().Should().Equal($"#/name {code}");
    }

    [Theory]
    [InlineData("\U0001F469\U0001F3FD\u200d\U0001F373")]
    [InlineData("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645")]
    public async Task Joiners_between_characters_and_emoji_are_stored(string name) =>
        (await fixture.Admin.Post("/brands", new { name }).Json()).Text("name").Should().Be(name);

    /// <summary>Every field that is an address of the web.</summary>
    [Theory]
    [InlineData("https://example.com/a b.png")]
    [InlineData("https://example.com/a.png\n")]
    [InlineData("https://example.com/\u0022onerror=\u0022x")]
    [InlineData("https://example.com/'a'.png")]
    [InlineData("https://example.com/<b>")]
    [InlineData("https://user:secret@example.com/a.png")]
    [InlineData("https://exa\u200bmple.com/a.png")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("//example.com/a.png")]
    [InlineData("a.png")]
    public async Task Text_that_is_no_address_is_rejected_wherever_an_address_is_expected(string url)
    {
        (await Faults("/products", Product("Pictured", url))).Should().Contain("#/images/0/url url-invalid");
        (await Faults("/collections", new { name = "Bannered", banners = new[] { new { title = "T", imageUrl = url } } })).Should().Contain("#/banners/0/imageUrl url-invalid");
        (await Faults("/webhook-endpoints", new { url })).Should().Contain("#/url url-invalid");
    }

    [Fact]
    public async Task Addresses_are_stored_as_they_are_sent()
    {
        const string Url = "https://cdn.example.com:8443/p/%C3%A9?w=1&h=(2)#x";

        var product = await fixture.Admin.Post("/products", Product("Well pictured", Url)).Json();

        product.GetProperty("images")[0].Text("url").Should().Be(Url);
    }

    [Theory]
    [InlineData("ada..b@example.com")]
    [InlineData(".ada@example.com")]
    [InlineData("ada@example..com")]
    [InlineData("a\u200bda@example.com")]
    [InlineData("ada\u200d@example.com")]
    [InlineData("ada@exam_ple.com")]
    [InlineData("ada@example.com\n")]
    public async Task Address_to_which_no_server_delivers_is_rejected_wherever_it_is_given(string email)
    {
        (await Faults("/auth/register", new { email, password = "Passw0rd!x", name = "Ada" })).Should().Equal("#/email email-invalid");
        (await Faults("/accounts", new { email, password = "Passw0rd!x", name = "Ada", role = "buyer" })).Should().Equal("#/email email-invalid");
        (await Faults("/auth/password-reset", new { email })).Should().Equal("#/email email-invalid");
        var settings = await fixture.Admin.Patch("/settings", new { contactEmail = email }, "*");
        (await settings.ReadProblem()).Faults().Should().Equal("#/contactEmail email-invalid");
    }

    private async Task<IReadOnlyList<string>> Faults(string path, object body)
    {
        var answer = await (path.StartsWith("/auth", StringComparison.Ordinal) ? fixture.Anybody : fixture.Admin).Post(path, JsonSerializer.Serialize(body));
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, "{0}", path);
        return (await answer.ReadProblem()).Faults();
    }

    private static object Product(string name, string url) =>
        new { sku = "P-1", name, price = new { amount = 1, currency = "USD" }, images = new[] { new { url } } };
}
