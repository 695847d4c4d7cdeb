using System.Net;
using AngleSharp.Html.Parser;

namespace Shop.Site.Tests;

/// <summary>A browser without scripts: keeps cookies, follows redirects within the site, and submits forms as they stand on the page.</summary>
internal sealed class Browser : IDisposable
{
    private const int MaxRedirects = 5;

    private readonly HttpClient _http;

    public Browser(Uri address)
    {
        _http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        _http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        _http.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0");
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http => _http;

    public Uri Address => _http.BaseAddress!;

    public string? Language { get; init; }

    public async Task<Page> Open(string path) => await Follow(await Get(path));

    /// <summary>Opens a page without following a redirect.</summary>
    public async Task<HttpResponseMessage> Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (Language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", Language);
        return await _http.SendAsync(request);
    }

    /// <summary>Fills the form with this button and submits it by the button.</summary>
    /// <param name="values">Replace the values on the page.</param>
    public async Task<Page> Submit(Page page, string button, params (string Name, string Value)[] values) =>
        await Follow(await Post(page.Form(button), values));

    /// <summary>Submits a form without following the redirect.</summary>
    public async Task<HttpResponseMessage> Post(Form form, params (string Name, string Value)[] values)
    {
        using var content = new FormUrlEncodedContent(form.With(values));
        return await _http.PostAsync(form.Action, content);
    }

    public static async Task<Page> Read(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return new Page((int)answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, await new HtmlParser().ParseDocumentAsync(html, CancellationToken.None));
    }

    public void Dispose() => _http.Dispose();

    private async Task<Page> Follow(HttpResponseMessage answer)
    {
        for (var redirects = 0; answer.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Found; redirects++)
        {
            redirects.Should().BeLessThan(MaxRedirects);
            answer = await Get(answer.Headers.Location!.ToString());
        }

        return await Read(answer);
    }
}
