using System.Security.Cryptography;
using Shop.Adapters.Security.Keys;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Security.Tests.Keys;

public sealed class SigningKeyFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-keys-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "key.pem");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Signing_key_file_is_created_readable_only_by_its_owner()
    {
        SigningKeyFile.MakeUnlessThere(Path);

        SigningKeyFile.Read(Path).Should().ContainSingle();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void Signing_key_file_is_created_together_with_its_folder()
    {
        var deep = System.IO.Path.Combine(_folder.FullName, "not", "there", "key.pem");

        SigningKeyFile.MakeUnlessThere(deep);

        File.Exists(deep).Should().BeTrue();
    }

    [Fact]
    public void Signing_key_file_is_created_once()
    {
        SigningKeyFile.MakeUnlessThere(Path);
        var first = File.ReadAllText(Path);

        SigningKeyFile.MakeUnlessThere(Path);

        File.ReadAllText(Path).Should().Be(first);
    }

    [Fact]
    public void Signing_key_file_may_contain_the_format_that_openssl_writes()
    {
        using var key = NewKey();
        File.WriteAllText(Path, $"-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n{key.ExportECPrivateKeyPem()}\n");

        SigningKeyFile.Read(Path).Should().ContainSingle();
    }

    [Fact]
    public void Signing_key_file_may_contain_further_keys_that_only_verify()
    {
        using var current = NewKey();
        using var former = NewKey();
        File.WriteAllText(Path, $"{current.ExportPkcs8PrivateKeyPem()}\n{former.ExportSubjectPublicKeyInfoPem()}\n");

        var keys = new SigningKeys(SigningKeyFile.Read(Path));

        keys.All.Select(key => key.Id).Should().Equal(new SigningKey(current).Public.Id, new SigningKey(former).Public.Id);
        keys.Signing.Kid.Should().Be(keys.All[0].Id);
    }

    [Fact]
    public void Signing_key_file_may_be_two_concatenated_files_with_a_common_key()
    {
        using var current = NewKey();
        using var next = NewKey();
        File.WriteAllText(Path, $"{current.ExportPkcs8PrivateKeyPem()}\n{next.ExportPkcs8PrivateKeyPem()}\n{current.ExportSubjectPublicKeyInfoPem()}\n");

        SigningKeyFile.Read(Path).Select(key => key.Public.Id).Should().Equal(new SigningKey(current).Public.Id, new SigningKey(next).Public.Id);
    }

    [Fact]
    public void Signing_key_file_with_a_truncated_key_is_rejected()
    {
        using var key = NewKey();
        File.WriteAllText(Path, $"{key.ExportPkcs8PrivateKeyPem()}\n{NewKey().ExportSubjectPublicKeyInfoPem()[..^30]}");

        Reading().Should().Throw<CannotStartException>().WithMessage("*is incomplete*");
    }

    [Fact]
    public void Signing_key_file_that_begins_with_a_public_key_is_rejected()
    {
        using var key = NewKey();
        File.WriteAllText(Path, key.ExportSubjectPublicKeyInfoPem());

        Reading().Should().Throw<CannotStartException>().WithMessage("*must be a private key*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key at all")]
    public void Signing_key_file_without_a_key_is_rejected(string content)
    {
        File.WriteAllText(Path, content);

        Reading().Should().Throw<CannotStartException>().WithMessage("*contains no key*");
    }

    [Fact]
    public void Signing_key_file_with_another_kind_of_key_is_rejected()
    {
        using var rsa = RSA.Create(2048);
        File.WriteAllText(Path, rsa.ExportPkcs8PrivateKeyPem());

        Reading().Should().Throw<CannotStartException>().WithMessage("*cannot be read*");
    }

    [Fact]
    public void Signing_key_file_with_an_encrypted_key_is_rejected()
    {
        using var key = NewKey();
        var lightly = new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, iterationCount: 1);
        File.WriteAllText(Path, key.ExportEncryptedPkcs8PrivateKeyPem("secret", lightly));

        Reading().Should().Throw<CannotStartException>().WithMessage("*cannot be read*");
    }

    [Fact]
    public void Signing_key_file_with_a_key_on_another_curve_is_rejected()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        File.WriteAllText(Path, key.ExportPkcs8PrivateKeyPem());

        Reading().Should().Throw<CannotStartException>().WithMessage("*not on the curve P-256*");
    }

    [Fact]
    public void Missing_signing_key_file_is_reported_with_its_path()
    {
        Reading().Should().Throw<CannotStartException>().WithMessage($"*{Path}*");
    }

    [Fact]
    public void Signing_key_file_that_cannot_be_written_stops_the_start()
    {
        File.WriteAllText(Path, "");

        var making = () => SigningKeyFile.MakeUnlessThere(System.IO.Path.Combine(Path, "below-a-file", "key.pem"));

        making.Should().Throw<CannotStartException>().WithMessage("*cannot be written*");
    }

    private Func<IReadOnlyList<SigningKey>> Reading() => () => SigningKeyFile.Read(Path);

    private static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);
}
