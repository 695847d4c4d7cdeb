using System.Runtime.Versioning;
using Shop.Adapters.Security.Keys;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Security.Tests.Keys;

[UnsupportedOSPlatform("windows")]
public sealed class SigningKeyRotationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-keys-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "keys.pem");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Key_rotation_puts_a_new_key_before_the_former()
    {
        var former = Made();

        var rotation = SigningKeyRotation.Of(Path);

        rotation.Should().BeEquivalentTo(new { Verifying = new[] { former }, Dropped = Array.Empty<string>() });
        Kids().Should().Equal(rotation.Signing, former);
    }

    [Fact]
    public void Key_rotation_keeps_the_two_previous_keys_and_drops_older_ones()
    {
        var first = Made();
        var second = SigningKeyRotation.Of(Path).Signing;
        var third = SigningKeyRotation.Of(Path).Signing;

        var rotation = SigningKeyRotation.Of(Path);

        rotation.Verifying.Should().Equal(third, second);
        rotation.Dropped.Should().Equal(first);
        Kids().Should().Equal(rotation.Signing, third, second);
    }

    [Fact]
    public void Key_rotation_keeps_only_the_public_part_of_former_keys()
    {
        Made();

        SigningKeyRotation.Of(Path);

        File.ReadAllText(Path).Split("PRIVATE KEY").Should().HaveCount(3, "one block begins and ends with it");
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead)]
    public void Key_rotation_preserves_the_file_mode(UnixFileMode mode)
    {
        Made();
        File.SetUnixFileMode(Path, mode);

        SigningKeyRotation.Of(Path);

        File.GetUnixFileMode(Path).Should().Be(mode);
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void Key_rotation_follows_a_symbolic_link()
    {
        Made();
        var link = System.IO.Path.Combine(_folder.FullName, "link.pem");
        File.CreateSymbolicLink(link, Path);

        var rotation = SigningKeyRotation.Of(link);

        File.ResolveLinkTarget(link, returnFinalTarget: true)!.FullName.Should().Be(Path);
        Kids().Should().HaveElementAt(0, rotation.Signing);
    }

    [Fact]
    public void Key_rotation_rejects_a_read_only_file()
    {
        Made();
        File.SetUnixFileMode(Path, UnixFileMode.UserRead);
        var before = File.ReadAllText(Path);

        Rotating().Should().Throw<CannotStartException>().WithMessage($"*'{Path}' cannot be written*read-only*");

        File.ReadAllText(Path).Should().Be(before);
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void Key_rotation_creates_no_file_when_it_is_missing()
    {
        Rotating().Should().Throw<CannotStartException>().WithMessage($"*{Path}*");

        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public void Key_rotation_leaves_an_invalid_file_unchanged()
    {
        File.WriteAllText(Path, "-----BEGIN PRIV");

        Rotating().Should().Throw<CannotStartException>();

        File.ReadAllText(Path).Should().Be("-----BEGIN PRIV");
    }

    private string Made()
    {
        SigningKeyFile.MakeUnlessThere(Path);
        return Kids().Single();
    }

    private IEnumerable<string> Kids() => SigningKeyFile.Read(Path).Select(key => key.Public.Id);

    private Action Rotating() => () => SigningKeyRotation.Of(Path);
}
