using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop.Adapters.Security.Keys;
using Shop.Application.Ports.Security;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Web.Tests.Security;

/// <summary>Two instances of the whole program on one key file, which is rotated while they run.</summary>
public sealed class KeyRotationTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-keys-");
    private readonly LoggedLines _log = new();
    private WebApplication _one = null!;
    private WebApplication _other = null!;

    private string Keys => Path.Combine(_folder.FullName, "keys.pem");

    public async ValueTask InitializeAsync()
    {
        SigningKeyFile.MakeUnlessThere(Keys);
        _one = await Started();
        _other = await Started();
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        _log.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Key_rotation_leaves_access_tokens_valid_on_every_instance()
    {
        var before = Issue(_one);

        var rotation = SigningKeyRotation.Of(Keys);
        SignWithNewKey(_one);
        var after = Issue(_one);

        Kid(after).Should().Be(rotation.Signing).And.NotBe(Kid(before));
        foreach (var instance in new[] { _one, _other })
        {
            (await Verify(instance, before)).Should().Be(HttpStatusCode.OK);
            (await Verify(instance, after)).Should().Be(HttpStatusCode.OK);
        }

        _log.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Instance_loads_a_new_key_at_the_first_token_signed_with_it()
    {
        SigningKeyRotation.Of(Keys);
        var forge = new TokenForge(SigningKeyFile.Read(Keys)[0].Key.ECDsa);

        (await Verify(_other, forge.Right())).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_rotation_publishes_the_new_key_and_the_two_before_it()
    {
        var first = Issue(_one);
        List<string> names = [Kid(first)];
        for (var i = 0; i < 3; i++)
        {
            names.Insert(0, SigningKeyRotation.Of(Keys).Signing);
            Watch(_one).Look();
            (await Published(_one)).Should().Equal(names.Take(3));
            (await Verify(_one, first)).Should().Be(i < 2 ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        }
    }

    private static SigningKeyWatch Watch(WebApplication instance) => instance.Services.GetServices<IHostedService>().OfType<SigningKeyWatch>().Single();

    /// <summary>Runs what the instance does by itself some seconds later.</summary>
    private static void SignWithNewKey(WebApplication instance)
    {
        Watch(instance).Look();
        instance.Services.GetRequiredService<SigningKeys>().SignWithFirst();
    }

    private static string Issue(WebApplication instance) =>
        instance.Services.GetRequiredService<IAccessTokenIssuer>().Issue(AnAccount.OfBuyer().Build(), Guid.CreateVersion7(), TimeProvider.System.GetUtcNow()).Value;

    private static string Kid(string token) => new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(token).Kid;

    private static async Task<HttpStatusCode> Verify(WebApplication instance, string token)
    {
        using var client = new HttpClient { BaseAddress = new Uri(instance.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/verify");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<IEnumerable<string>> Published(WebApplication instance)
    {
        using var client = new HttpClient { BaseAddress = new Uri(instance.Urls.Single()) };
        var set = await client.GetFromJsonAsync<JsonElement>("/.well-known/jwks.json");
        return set.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!);
    }

    private async Task<WebApplication> Started()
    {
        var app = GuardedProgram.Compose("Production", [("Jwt:PrivateKeyFile", Keys)], _log);
        await app.StartAsync();
        return app;
    }
}
