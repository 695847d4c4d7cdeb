using System.Data.Common;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Tests.Http;

public sealed class PipelineTests(PipelineTests.Hosts hosts) : IClassFixture<PipelineTests.Hosts>
{
    private const string Account = "acc_0190a0000000700080000000000000aa";
    private const string Product = "prd_0190a0000000700080000000000000aa";

    public sealed class Hosts : SampleHosts
    {
        protected override void Map(RouteGroupBuilder v1)
        {
            v1.MapGet("/open", () => Answer.Ok("open")).AllowEverybody();
            v1.MapGet("/catalog", () => Answer.Ok("for all", 7)).AllowEverybody().PublicForAnonymous();
            v1.MapGet("/list", () => Answer.Ok("for all")).AllowEverybody().PublicForAnonymous();
            v1.MapGet("/me", (Caller caller) => Answer.Ok(caller.Actor.Id.ToString(), 7)).AllowAnyAccount();
            v1.MapGet("/visitor", (Visitor visitor) => Answer.Ok(visitor.Actor?.Id.ToString() ?? "nobody")).AllowEverybody();
            v1.MapGet("/admin", () => Answer.Ok("admin")).Allow(AccountRole.Admin);
            v1.MapGet("/undecided", () => Answer.Ok("never"));
            v1.MapGet("/products/{id:prd}", (ProductId id) => Answer.Ok(id.ToString())).AllowEverybody();
            v1.MapGet("/words/{text}", (string text) => Answer.Ok(text)).AllowEverybody();
            v1.MapPut("/versioned", (IfMatch ifMatch) => Answer.Ok($"{ifMatch.Version}", 8)).AllowEverybody();
            v1.MapGet("/broken", IResult () => throw new InvalidOperationException("secret")).AllowEverybody();
            v1.MapGet("/away", IResult () => throw new DatabaseUnavailableException("away", new IOException())).AllowEverybody();
            v1.MapGet("/cut-off", IResult () => throw new CutOffException()).AllowEverybody();
            v1.MapGet("/crowded", IResult () => throw new OverloadedException("crowded")).AllowEverybody();
        }
    }

    [Theory]
    [InlineData("GET", "/", 404, "not-found")]
    [InlineData("GET", "/api/v1/nothing", 404, "not-found")]
    [InlineData("GET", "/api/v1/products/prd_7", 404, "not-found")]
    [InlineData("GET", "/api/v1/products/ord_0190a0000000700080000000000000aa", 404, "not-found")]
    [InlineData("GET", "/api/v1/products/PRD_0190A0000000700080000000000000AA", 404, "not-found")]
    [InlineData("GET", "/api/v1/words/a%0d%0aforged", 400, "malformed-request")]
    [InlineData("POST", "/api/v1/open", 405, "method-not-allowed")]
    [InlineData("GET", "/api/v1/me", 401, "authentication-required")]
    [InlineData("GET", "/api/v1/admin", 401, "authentication-required")]
    [InlineData("GET", "/api/v1/undecided", 401, "authentication-required")]
    [InlineData("PUT", "/api/v1/versioned", 428, "precondition-required")]
    [InlineData("GET", "/api/v1/broken", 500, "internal-error")]
    [InlineData("GET", "/api/v1/away", 503, "unavailable")]
    [InlineData("GET", "/api/v1/cut-off", 503, "unavailable")]
    [InlineData("GET", "/api/v1/crowded", 503, "unavailable")]
    public async Task Every_error_is_a_problem_for_any_Accept_header(string method, string path, int status, string code)
    {
        foreach (var host in hosts.All)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

            var answer = await host.Client.SendAsync(request);

            ((int)answer.StatusCode).Should().Be(status);
            (await answer.ReadCode()).Should().Be(code);
            (await answer.Content.ReadAsStringAsync()).Should().NotContain("secret");
            answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        }
    }

    [Fact]
    public async Task Wrong_method_returns_the_allowed_methods()
    {
        var answer = await hosts.Production.Client.DeleteAsync("/api/v1/open");

        answer.Content.Headers.Allow.Should().BeEquivalentTo("GET", "HEAD");
    }

    [Fact]
    public async Task Missing_token_returns_a_Bearer_challenge() =>
        (await hosts.Production.Client.GetAsync("/api/v1/me")).Headers.WwwAuthenticate.ToString().Should().StartWith("Bearer");

    [Fact]
    public async Task Unexpected_exception_is_logged_once()
    {
        await using var host = await SampleHost.Start(v1 => v1.MapGet("/broken", IResult () => throw new IOException("secret")).AllowEverybody());

        await host.Client.GetAsync("/api/v1/broken");

        host.Log.Errors.Should().ContainSingle().Which.Should().BeOfType<IOException>();
    }

    [Fact]
    public async Task Unexpected_exception_beside_a_faulty_input_is_logged_and_an_expected_one_is_not()
    {
        await using var host = await SampleHost.Start(v1 =>
        {
            v1.MapPost("/broken", IResult () => throw new IOException("secret")).AllowEverybody();
            v1.MapPost("/refused", IResult () => throw ProductErrors.NotFound()).AllowEverybody();
        });

        var refused = await host.Client.PostAsync("/api/v1/refused?x=1", null);
        host.Log.Errors.Should().BeEmpty();
        var broken = await host.Client.PostAsync("/api/v1/broken?x=1", null);
        host.Log.Errors.Should().ContainSingle().Which.Should().BeOfType<IOException>();

        foreach (var answer in new[] { refused, broken })
            (await answer.ReadProblem()).Faults().Should().Equal("x unknown-parameter");
    }

    [Theory]
    [InlineData("/api/v1/away")]
    [InlineData("/api/v1/cut-off")]
    [InlineData("/api/v1/crowded")]
    public async Task Unavailable_response_has_Retry_After(string path) =>
        (await hosts.Production.Client.GetAsync(path)).Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData("buyer", HttpStatusCode.Forbidden)]
    [InlineData("seller", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.OK)]
    public async Task Endpoint_of_a_role_rejects_other_roles(string role, HttpStatusCode status)
    {
        var answer = await Get(hosts.Production, "/api/v1/admin", role);

        answer.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task Endpoint_without_an_access_decision_is_forbidden_even_to_admins() =>
        (await Get(hosts.Production, "/api/v1/undecided", "admin")).StatusCode.Should().Be(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Actor_is_the_account_that_the_token_names() =>
        (await (await Get(hosts.Production, "/api/v1/me", "buyer")).Content.ReadAsStringAsync()).Should().Be($"\"{Account}\"");

    [Fact]
    public async Task Actor_of_a_public_endpoint_may_be_anonymous()
    {
        (await hosts.Production.Client.GetStringAsync("/api/v1/visitor")).Should().Be("\"nobody\"");
        (await (await Get(hosts.Production, "/api/v1/visitor", "buyer")).Content.ReadAsStringAsync()).Should().Be($"\"{Account}\"");
    }

    [Fact]
    public async Task A_well_formed_id_reaches_its_endpoint() =>
        (await hosts.Production.Client.GetStringAsync($"/api/v1/products/{Product}")).Should().Be($"\"{Product}\"");

    [Fact]
    public async Task HEAD_answers_as_GET_without_the_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/v1/catalog");

        var answer = await hosts.Production.Client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.ETag!.Tag.Should().StartWith("\"7.");
        answer.Content.Headers.ContentLength.Should().Be(9);
        (await answer.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"$\"", HttpStatusCode.NotModified)]
    [InlineData("W/\"$\"", HttpStatusCode.NotModified)]
    [InlineData("\"6\", \"$\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"6\"", HttpStatusCode.OK)]
    [InlineData("\"7\"", HttpStatusCode.OK)]
    [InlineData("$", HttpStatusCode.OK)]
    public async Task Public_response_is_not_sent_again_when_If_None_Match_matches(string ifNoneMatch, HttpStatusCode status)
    {
        var tag = (await hosts.Production.Client.GetAsync("/api/v1/catalog")).Headers.ETag!.Tag;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/catalog");
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch.Replace("$", tag.Trim('"'), StringComparison.Ordinal));

        var answer = await hosts.Production.Client.SendAsync(request);

        answer.StatusCode.Should().Be(status);
        answer.Headers.ETag!.Tag.Should().Be(tag);
        answer.Headers.CacheControl!.Public.Should().BeTrue();
    }

    [Fact]
    public async Task Public_list_has_an_ETag_of_its_content()
    {
        var first = await hosts.Production.Client.GetAsync("/api/v1/list");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/list");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        (await hosts.Production.Client.SendAsync(again)).StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Authenticated_responses_are_not_cacheable()
    {
        (await Get(hosts.Production, "/api/v1/catalog", "buyer")).Headers.CacheControl!.ToString().Should().Be("no-store");
        (await Get(hosts.Production, "/api/v1/me", "buyer")).Headers.CacheControl!.ToString().Should().Be("no-store");
        (await hosts.Production.Client.GetAsync("/api/v1/catalog")).Headers.CacheControl!.ToString().Should().Be("public, must-revalidate, max-age=0");
    }

    [Theory]
    [InlineData("\"7\"", "\"7\"")]
    [InlineData("*", "\"\"")]
    [InlineData("\"6\", \"7\"", "\"6 or 7\"")]
    [InlineData("W/\"7\"", "\"none\"")]
    [InlineData("W/\"6\", \"7\"", "\"7\"")]
    [InlineData("\"007\"", "\"0\"")]
    [InlineData("\"seven\"", "\"0\"")]
    [InlineData("\"99999999999999999999\"", "\"0\"")]
    public async Task If_Match_names_versions(string ifMatch, string version) =>
        (await (await PutVersioned(ifMatch)).Content.ReadAsStringAsync()).Should().Be(version);

    [Theory]
    [InlineData("7")]
    [InlineData("\"7")]
    [InlineData("")]
    [InlineData("\"7\" \"8\"")]
    [InlineData("*, \"7\"")]
    public async Task A_malformed_If_Match_is_refused(string ifMatch)
    {
        var answer = await PutVersioned(ifMatch);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadCode()).Should().Be("if-match-invalid");
    }

    [Fact]
    public async Task Every_response_has_a_request_id_and_no_server_name()
    {
        foreach (var path in new[] { "/api/v1/open", "/nothing", "/api/v1/broken" })
        {
            var answer = await hosts.Production.Client.GetAsync(path);

            answer.Headers.GetValues("X-Request-Id").Single().Should().NotBeEmpty();
            answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            answer.Headers.Server.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task The_trace_of_the_client_is_continued()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing");
        request.Headers.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        var problem = await (await hosts.Production.Client.SendAsync(request)).ReadProblem();

        problem.GetProperty("traceId").GetString().Should().Be("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    [Theory]
    [InlineData("GET /api/v1/words/a%00b HTTP/1.1")]
    [InlineData("GET /api/v1/words/%ff%fe HTTP/1.1")]
    [InlineData("GET /api/v1/words/%ed%a0%80 HTTP/1.1")]
    [InlineData("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1")]
    [InlineData("GET /api/v1/words/%zz HTTP/1.1")]
    [InlineData("BREW /api/v1/open HTTP/1.1")]
    public async Task Malformed_request_line_causes_no_server_error(string line)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", hosts.Production.Client.BaseAddress!.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();

        answer.Should().MatchRegex("^HTTP/1.1 [24]");
    }

    private async Task<HttpResponseMessage> PutVersioned(string ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/versioned");
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await hosts.Production.Client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> Get(SampleHost host, string path, string role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Authorization", $"Sample {Account} {role}");
        return await host.Client.SendAsync(request);
    }

    /// <summary>The error of a database connection that is lost while a result is read.</summary>
    private sealed class CutOffException : DbException
    {
        public override bool IsTransient => true;
    }
}
