using Microsoft.Extensions.Options;
using Shop.Adapters.Security.Keys;
using Shop.Host.Cli;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Web.Tests.Security;

public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-start-");
    private readonly LoggedLines _log = new();

    public void Dispose()
    {
        _log.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_in_Production_without_a_key_fails_with_one_line()
    {
        var refusal = (await Starting("Production").Should().ThrowAsync<OptionsValidationException>()).Which;

        FailureLine.Of(refusal).Should().StartWith("shop: ").And.Contain("Jwt__PrivateKeyFile").And.NotContain("\n");
        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public async Task Start_in_Production_without_a_key_for_stored_secrets_fails_with_one_line()
    {
        var refusal = (await Starting("Production", ("Jwt:PrivateKeyFile", KeyFiles.Signing), ("Secrets:KeyFile", "")).Should().ThrowAsync<OptionsValidationException>()).Which;

        FailureLine.Of(refusal).Should().StartWith("shop: ").And.Contain("Secrets__KeyFile").And.NotContain("\n");
    }

    [Fact]
    public async Task Start_in_Production_with_a_key_succeeds()
    {
        var keys = Path.Combine(_folder.FullName, "keys.pem");
        SigningKeyFile.MakeUnlessThere(keys);

        await Starting("Production", ("Jwt:PrivateKeyFile", keys)).Should().NotThrowAsync();
    }

    [Fact]
    public async Task Start_with_a_missing_key_file_fails_in_every_environment()
    {
        var missing = Path.Combine(_folder.FullName, "missing.pem");

        var refusal = (await Starting("Development", ("Jwt:PrivateKeyFile", missing)).Should().ThrowAsync<Exception>()).Which;

        FailureLine.Of(refusal).Should().Contain("Jwt__PrivateKeyFile").And.Contain(missing).And.NotContain("\n");
        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public async Task Start_outside_Production_creates_a_key_and_reuses_it()
    {
        await Starting("Development").Should().NotThrowAsync();
        var made = await File.ReadAllTextAsync(_folder.GetFiles("*.pem").Single().FullName);

        await Starting("Development").Should().NotThrowAsync();

        (await File.ReadAllTextAsync(_folder.GetFiles("*.pem").Single().FullName)).Should().Be(made).And.Contain("PRIVATE KEY");
    }

    [Theory]
    [InlineData("AccessTokenLifetime", "10")]
    [InlineData("RefreshTokenLifetime", "00:00:01")]
    [InlineData("Issuer", " ")]
    public async Task Start_with_a_setting_out_of_its_range_names_the_setting(string setting, string value)
    {
        var refusal = (await Starting("Development", ($"Jwt:{setting}", value)).Should().ThrowAsync<OptionsValidationException>()).Which;

        FailureLine.Of(refusal).Should().Contain($"Jwt__{setting}");
    }

    [Fact]
    public async Task Start_adds_no_data_protection_that_would_write_keys_into_the_home_folder()
    {
        await using var app = GuardedProgram.Compose("Production", [], _log);

        app.Services.GetService(typeof(Microsoft.AspNetCore.DataProtection.IDataProtectionProvider)).Should().BeNull();
    }

    private Func<Task> Starting(string environment, params IEnumerable<(string Name, string Value)> settings) => async () =>
    {
        await using var app = GuardedProgram.Compose(environment, [("Shop:DataFolder", _folder.FullName), .. settings], _log);
        await app.StartAsync();
        await app.StopAsync();
    };
}
