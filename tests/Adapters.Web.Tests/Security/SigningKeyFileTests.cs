using System.Security.Cryptography;
using Shop.Adapters.Web.Security;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Tests.Security;

public sealed class SigningKeyFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-keys-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "key.pem");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Is_made_readable_by_its_owner_alone()
    {
        SigningKeyFile.MakeUnlessThere(Path);

        SigningKeyFile.Read(Path).Should().ContainSingle();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void Is_made_together_with_its_folder()
    {
        var deep = System.IO.Path.Combine(_folder.FullName, "not", "there", "key.pem");

        SigningKeyFile.MakeUnlessThere(deep);

        File.Exists(deep).Should().BeTrue();
    }

    [Fact]
    public void Is_made_once()
    {
        SigningKeyFile.MakeUnlessThere(Path);
        var first = File.ReadAllText(Path);

        SigningKeyFile.MakeUnlessThere(Path);

        File.ReadAllText(Path).Should().Be(first);
    }

    [Fact]
    public void May_hold_the_form_that_openssl_writes()
    {
        using var key = NewKey();
        File.WriteAllText(Path, $"-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n{key.ExportECPrivateKeyPem()}\n");

        SigningKeyFile.Read(Path).Should().ContainSingle();
    }

    [Fact]
    public void May_hold_further_keys_that_only_verify()
    {
        using var current = NewKey();
        using var former = NewKey();
        File.WriteAllText(Path, $"{current.ExportPkcs8PrivateKeyPem()}\n{former.ExportSubjectPublicKeyInfoPem()}\n");

        var keys = new SigningKeys(SigningKeyFile.Read(Path));

        keys.Public.Keys.Select(key => key.Kid).Should().Equal(new SigningKey(current).Public.Kid, new SigningKey(former).Public.Kid);
        keys.Signing.Kid.Should().Be(keys.Public.Keys[0].Kid);
    }

    [Fact]
    public void May_be_two_files_in_one_with_a_key_in_both()
    {
        using var current = NewKey();
        using var next = NewKey();
        File.WriteAllText(Path, $"{current.ExportPkcs8PrivateKeyPem()}\n{next.ExportPkcs8PrivateKeyPem()}\n{current.ExportSubjectPublicKeyInfoPem()}\n");

        SigningKeyFile.Read(Path).Select(key => key.Public.Kid).Should().Equal(new SigningKey(current).Public.Kid, new SigningKey(next).Public.Kid);
    }

    [Fact]
    public void Holds_whole_keys_only()
    {
        using var key = NewKey();
        File.WriteAllText(Path, $"{key.ExportPkcs8PrivateKeyPem()}\n{NewKey().ExportSubjectPublicKeyInfoPem()[..^30]}");

        Reading().Should().Throw<CannotStartException>().WithMessage("*is incomplete*");
    }

    [Fact]
    public void Begins_with_a_private_key()
    {
        using var key = NewKey();
        File.WriteAllText(Path, key.ExportSubjectPublicKeyInfoPem());

        Reading().Should().Throw<CannotStartException>().WithMessage("*must be a private key*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key at all")]
    public void Holds_a_key(string content)
    {
        File.WriteAllText(Path, content);

        Reading().Should().Throw<CannotStartException>().WithMessage("*contains no key*");
    }

    [Fact]
    public void Holds_no_key_of_another_kind()
    {
        using var rsa = RSA.Create(2048);
        File.WriteAllText(Path, rsa.ExportPkcs8PrivateKeyPem());

        Reading().Should().Throw<CannotStartException>().WithMessage("*cannot be read*");
    }

    [Fact]
    public void Holds_no_key_behind_a_password()
    {
        using var key = NewKey();
        var lightly = new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, iterationCount: 1);
        File.WriteAllText(Path, key.ExportEncryptedPkcs8PrivateKeyPem("secret", lightly));

        Reading().Should().Throw<CannotStartException>().WithMessage("*cannot be read*");
    }

    [Fact]
    public void Holds_no_key_on_another_curve()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        File.WriteAllText(Path, key.ExportPkcs8PrivateKeyPem());

        Reading().Should().Throw<CannotStartException>().WithMessage("*not on the curve P-256*");
    }

    [Fact]
    public void Is_missed_by_its_path()
    {
        Reading().Should().Throw<CannotStartException>().WithMessage($"*{Path}*");
    }

    [Fact]
    public void That_cannot_be_written_stops_the_start()
    {
        File.WriteAllText(Path, "");

        var making = () => SigningKeyFile.MakeUnlessThere(System.IO.Path.Combine(Path, "below-a-file", "key.pem"));

        making.Should().Throw<CannotStartException>().WithMessage("*cannot be written*");
    }

    private Func<IReadOnlyList<SigningKey>> Reading() => () => SigningKeyFile.Read(Path);

    private static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);
}
