using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Security;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Web.Tests.Security;

public sealed class SigningKeyWatchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-keys-");
    private readonly FixedClock _clock = new();
    private readonly LoggedLines _log = new();
    private readonly SigningKeys _keys;
    private readonly SigningKeyWatch _watch;
    private readonly string _former;

    public SigningKeyWatchTests()
    {
        SigningKeyFile.MakeUnlessThere(Path);
        _keys = new SigningKeys(SigningKeyFile.Read(Path));
        _former = _keys.Signing.Kid;
        _watch = Watching(_keys);
    }

    private string Path => System.IO.Path.Combine(_folder.FullName, "keys.pem");

    public void Dispose()
    {
        _watch.Dispose();
        _log.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Leaves_the_keys_of_a_file_that_has_not_changed()
    {
        var before = _keys.Public;

        _watch.Look();

        _keys.Public.Should().BeSameAs(before);
    }

    [Fact]
    public void Takes_up_a_new_key_beside_the_former()
    {
        var rotated = SigningKeyRotation.Of(Path);

        _watch.Look();

        _keys.Public.Keys.Select(key => key.Kid).Should().Equal(rotated.Signing, _former);
        _keys.Named(_former).Should().ContainSingle();
    }

    [Fact]
    public void Has_the_new_key_sign_when_every_other_instance_knows_it()
    {
        var rotated = SigningKeyRotation.Of(Path);
        _watch.Look();
        _keys.Signing.Kid.Should().Be(_former);

        _clock.Advance(SigningKeyWatch.SigningDelay);
        _watch.Look();

        _keys.Signing.Kid.Should().Be(rotated.Signing);
    }

    [Fact]
    public void Stops_signing_with_a_key_that_was_removed_at_once()
    {
        File.Delete(Path);
        SigningKeyFile.MakeUnlessThere(Path);

        _watch.Look();

        _keys.Signing.Kid.Should().NotBe(_former);
        _keys.Named(_former).Should().BeEmpty();
    }

    [Fact]
    public void Looks_when_a_token_names_a_key_that_is_not_known()
    {
        var rotated = SigningKeyRotation.Of(Path);

        _keys.Named(rotated.Signing).Should().ContainSingle();
    }

    [Fact]
    public void Looks_for_made_up_names_once_a_second_at_most()
    {
        _keys.Named("made-up");
        var rotated = SigningKeyRotation.Of(Path);

        _keys.Named(rotated.Signing).Should().BeEmpty();
        _clock.Advance(TimeSpan.FromSeconds(1));
        _keys.Named(rotated.Signing).Should().ContainSingle();
    }

    [Fact]
    public void Finds_the_new_key_for_all_who_name_it_at_once()
    {
        var rotated = SigningKeyRotation.Of(Path);
        var found = new int[16];

        Parallel.For(0, found.Length, i => found[i] = _keys.Named(rotated.Signing).Count);

        found.Should().OnlyContain(count => count == 1);
    }

    [Fact]
    public void Keeps_the_keys_and_says_so_once_while_the_file_is_broken()
    {
        File.WriteAllText(Path, "-----BEGIN PRIV");

        _watch.Look();
        _watch.Look();

        _keys.Named(_former).Should().ContainSingle();
        _log.Errors.Should().ContainSingle().Which.Should().Contain(Path).And.NotContain("\n");
    }

    [Fact]
    public void Keeps_the_keys_while_the_file_is_away_and_goes_on_when_it_is_back()
    {
        File.Delete(Path);
        _watch.Look();
        _keys.Signing.Kid.Should().Be(_former);

        SigningKeyFile.MakeUnlessThere(Path);
        _watch.Look();

        _keys.Signing.Kid.Should().NotBe(_former);
        _log.Errors.Should().ContainSingle();
    }

    [Fact]
    public void Writes_no_key_into_the_log()
    {
        SigningKeyRotation.Of(Path);
        _watch.Look();
        var secret = File.ReadAllLines(Path)[1];

        _log.All.Should().NotBeEmpty().And.NotContain(line => line.Contains(secret));
    }

    private SigningKeyWatch Watching(SigningKeys keys) =>
        new(keys, Options.Create(new SigningKeyOptions { PrivateKeyFile = Path }), _clock, new Logger<SigningKeyWatch>(new LoggerFactory([_log])));
}
