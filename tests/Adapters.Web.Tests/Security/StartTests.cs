using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Cli;
using Shop.Adapters.Web.Security;

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
    public async Task In_Production_without_a_key_is_refused_in_one_clear_line()
    {
        var refusal = (await Starting("Production").Should().ThrowAsync<OptionsValidationException>()).Which;

        FailureLine.Of(refusal).Should().StartWith("shop: ").And.Contain("Jwt__PrivateKeyFile").And.NotContain("\n");
        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public async Task In_Production_with_a_key_is_not()
    {
        var keys = Path.Combine(_folder.FullName, "keys.pem");
        SigningKeyFile.MakeUnlessThere(keys);

        await Starting("Production", ("Jwt:PrivateKeyFile", keys)).Should().NotThrowAsync();
    }

    [Fact]
    public async Task With_a_key_file_that_is_not_there_is_refused_everywhere()
    {
        var missing = Path.Combine(_folder.FullName, "missing.pem");

        var refusal = (await Starting("Development", ("Jwt:PrivateKeyFile", missing)).Should().ThrowAsync<Exception>()).Which;

        FailureLine.Of(refusal).Should().Contain(missing).And.NotContain("\n");
        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public async Task Outside_Production_makes_a_key_and_keeps_it()
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
    public async Task With_a_setting_out_of_its_range_names_it(string setting, string value)
    {
        var refusal = (await Starting("Development", ($"Jwt:{setting}", value)).Should().ThrowAsync<OptionsValidationException>()).Which;

        FailureLine.Of(refusal).Should().Contain($"Jwt__{setting}");
    }

    [Fact]
    public async Task Brings_no_data_protection_which_would_write_keys_into_the_home_folder()
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
