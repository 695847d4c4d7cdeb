using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Security.Secrets;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Security;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Security.Tests.Secrets;

public sealed class SecretKeyFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-secrets-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "secrets.key");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Key_file_is_created_once_and_readable_only_by_its_owner()
    {
        SecretKeyFile.MakeUnlessThere(Path);
        var key = SecretKeyFile.Read(Path).Should().ContainSingle().Subject;

        SecretKeyFile.MakeUnlessThere(Path);

        SecretKeyFile.Read(Path).Should().ContainSingle().Which.Id.Should().Be(key.Id);
        _folder.GetFiles().Should().ContainSingle();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Programs_that_create_the_key_file_at_the_same_time_read_the_same_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => SecretKeyFile.Load(new SecretKeyOptions { DataFolder = _folder.FullName })[0].Id)));

        keys.Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public void Key_file_has_the_current_key_first_and_former_ones_below()
    {
        var (current, former) = (NewKey(), NewKey());
        File.WriteAllText(Path, $"{current}\n\n  {former}\r\n{current}\n");

        SecretKeyFile.Read(Path).Select(key => key.Id).Should().Equal(IdOf(current), IdOf(former));
    }

    [Theory]
    [InlineData("", "no key")]
    [InlineData("not Base64", "Line 1")]
    [InlineData("AQEBAQEBAQEBAQEBAQEBAQ==", "Line 1")]
    [InlineData("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\nAQEB", "Line 2")]
    public void Key_file_with_a_line_that_is_no_key_is_refused(string text, string reason)
    {
        File.WriteAllText(Path, text);

        FluentActions.Invoking(() => SecretKeyFile.Read(Path)).Should().Throw<CannotStartException>().WithMessage($"*{reason}*").Which.Message.Should().Contain(Path);
    }

    [Fact]
    public void Missing_key_file_is_refused_with_the_name_of_the_setting() =>
        FluentActions.Invoking(() => SecretKeyFile.Load(new SecretKeyOptions { KeyFile = Path })).Should().Throw<CannotStartException>().WithMessage("Secrets__KeyFile:*");

    [Fact]
    public void Production_needs_a_configured_key()
    {
        new SecretKeyOptionsValidator(In(Environments.Production)).Validate(null, new SecretKeyOptions()).FailureMessage
            .Should().Contain("Secrets__KeyFile").And.Contain("openssl rand -base64 32");
        new SecretKeyOptionsValidator(In(Environments.Development)).Validate(null, new SecretKeyOptions()).Succeeded.Should().BeTrue();
    }

    [Fact]
    public async Task Key_file_that_every_account_can_read_is_warned_about()
    {
        if (OperatingSystem.IsWindows())
            return;

        SecretKeyFile.MakeUnlessThere(Path);
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        using var log = new LoggedLines();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Secrets:KeyFile", Path)]).Build();
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log))
            .AddSingleton(In(Environments.Production))
            .AddSecretProtection(settings)
            .BuildServiceProvider();

        services.GetRequiredService<ISecretProtector>();

        log.All.Should().ContainSingle().Which.Should().Contain(Path).And.Contain("chmod 600");
    }

    private static IHostEnvironment In(string environment) =>
        Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment }).Environment;

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretKey.Length));

    private static string IdOf(string key) => new SecretKey(Convert.FromBase64String(key)).Id;
}
