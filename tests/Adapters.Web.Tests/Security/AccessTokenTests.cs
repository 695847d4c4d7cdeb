using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Adapters.Web.Tests.Http;

namespace Shop.Adapters.Web.Tests.Security;

public sealed class AccessTokenTests(GuardedProgram program) : IClassFixture<GuardedProgram>
{
    public static TheoryData<string> BadTokenNames => [.. BadTokens.All.Keys];

    [Fact]
    public async Task Is_believed_when_all_is_right()
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
    public async Task Is_refused_when_anything_is_wrong_and_always_in_the_same_words(string wrong)
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
    public async Task Is_missed_in_a_header_without_one(string authorization)
    {
        await ShouldBeTheRefusal(await program.VerifyHeader(authorization));
    }

    [Fact]
    public async Task Is_refused_without_its_scheme()
    {
        await ShouldBeTheRefusal(await program.VerifyHeader(program.Forge.Right()));
    }

    [Fact]
    public async Task Is_refused_beside_another()
    {
        await ShouldBeTheRefusal(await program.VerifyHeader($"Bearer {program.Forge.Right()}", $"Bearer {program.Forge.Right()}"));
    }

    [Theory]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    public async Task Has_a_scheme_in_whatever_case(string scheme)
    {
        (await program.VerifyHeader($"{scheme} {program.Forge.Right()}")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task May_be_half_a_minute_late_or_early_for_clocks_that_differ()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

        (await program.Verify(program.Forge.WithPayload(p => p["exp"] = now - 20))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await program.Verify(program.Forge.WithPayload(p => p["nbf"] = now + 20))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_a_former_key_is_believed_as_long_as_the_key_is_kept()
    {
        (await program.Verify(program.FormerForge.Right())).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_one_key_is_refused_under_the_name_of_another()
    {
        var token = program.FormerForge.WithHeader(header => header["kid"] = program.Forge.KeyId);

        await ShouldBeTheRefusal(await program.Verify(token));
    }

    [Fact]
    public async Task In_the_query_is_believed_on_hubs_alone()
    {
        var token = program.Forge.Right();

        (await program.Client.GetAsync($"{GuardedProgram.HubPath}?access_token={token}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await program.Client.GetAsync($"/api/v1/me?access_token={token}")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await program.Client.GetAsync($"/HUBS/sample?access_token={token}")).StatusCode.Should().NotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_the_query_does_not_help_a_bad_one_in_the_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{GuardedProgram.HubPath}?access_token={program.Forge.Right()}");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer bad");

        (await program.Client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task In_the_query_of_a_hub_is_refused_when_it_is_bad()
    {
        (await program.Client.GetAsync($"{GuardedProgram.HubPath}?access_token=bad")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Is_in_no_line_of_the_log()
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
