using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Adapters.Web.Tests.Security;

public sealed class AccessTokenTests(GuardedProgram program) : IClassFixture<GuardedProgram>
{
    public static TheoryData<string> BadTokenNames => [.. BadTokens.All.Keys];

    [Fact]
    public async Task Valid_access_token_is_accepted()
    {
        var answer = await program.Verify(program.Forge.Right());

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        body.GetProperty("accountId").GetString().Should().Be(TokenForge.Account);
        body.GetProperty("role").GetString().Should().Be("buyer");
        body.GetProperty("expiresAt").GetString().Should().EndWith("Z");
    }

    [Theory]
    [MemberData(nameof(BadTokenNames))]
    public async Task Invalid_access_token_is_always_rejected_with_the_same_response(string wrong)
    {
        var answer = await program.Verify(BadTokens.All[wrong](program.Forge));

        await ShouldBeTheRefusal(answer);
    }

    [Theory]
    [InlineData("Basic YWRhOmFkYQ==")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer\t")]
    [InlineData("Token abc")]
    [InlineData(",")]
    public async Task Authorization_header_without_an_access_token_is_rejected(string authorization)
    {
        await ShouldBeTheRefusal(await program.VerifyHeader(authorization));
    }

    [Fact]
    public async Task Access_token_is_rejected_without_its_scheme()
    {
        await ShouldBeTheRefusal(await program.VerifyHeader(program.Forge.Right()));
    }

    [Fact]
    public async Task Access_token_is_rejected_when_it_is_sent_twice()
    {
        await ShouldBeTheRefusal(await program.VerifyHeader($"Bearer {program.Forge.Right()}", $"Bearer {program.Forge.Right()}"));
    }

    [Theory]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    public async Task Bearer_scheme_is_case_insensitive(string scheme)
    {
        (await program.VerifyHeader($"{scheme} {program.Forge.Right()}")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Access_token_may_be_half_a_minute_late_or_early_to_allow_clock_skew()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

        (await program.Verify(program.Forge.WithPayload(p => p["exp"] = now - 20))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await program.Verify(program.Forge.WithPayload(p => p["nbf"] = now + 20))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Access_token_of_a_former_key_is_accepted_while_the_key_remains()
    {
        (await program.Verify(program.FormerForge.Right())).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Access_token_is_rejected_when_its_key_id_names_another_key()
    {
        var token = program.FormerForge.WithHeader(header => header["kid"] = program.Forge.KeyId);

        await ShouldBeTheRefusal(await program.Verify(token));
    }

    [Fact]
    public async Task Access_token_in_the_query_is_accepted_only_by_hubs()
    {
        var token = program.Forge.Right();

        (await program.Client.GetAsync($"{GuardedProgram.HubPath}?access_token={token}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await program.Client.GetAsync($"/api/v1/me?access_token={token}")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await program.Client.GetAsync($"/HUBS/sample?access_token={token}")).StatusCode.Should().NotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Access_token_in_the_query_does_not_replace_an_invalid_one_in_the_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{GuardedProgram.HubPath}?access_token={program.Forge.Right()}");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer bad");

        (await program.Client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Invalid_access_token_in_the_query_of_a_hub_is_rejected()
    {
        (await program.Client.GetAsync($"{GuardedProgram.HubPath}?access_token=bad")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Access_token_is_never_logged()
    {
        var token = program.Forge.Right();

        await program.Client.GetAsync($"{GuardedProgram.HubPath}?access_token={token}");
        await program.Client.GetAsync($"/api/v1/me?access_token={token}");
        await program.Verify(token);
        await program.Verify(token + "x");

        program.Log.All.Should().NotBeEmpty().And.NotContain(line => line.Contains(token));
    }

    private async Task ShouldBeTheRefusal(HttpResponseMessage answer)
    {
        using var anonymous = await program.Client.PostAsync("/api/v1/auth/verify", null);
        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().Should().Be("Bearer");
        (await WithoutTraceId(answer)).Should().Be(await WithoutTraceId(anonymous));
        program.Log.Errors.Should().BeEmpty();
    }

    private static async Task<string> WithoutTraceId(HttpResponseMessage answer)
    {
        var problem = (JsonObject)JsonNode.Parse((await answer.ReadProblem()).GetRawText())!;
        problem.Remove("traceId");
        return problem.ToJsonString();
    }
}
