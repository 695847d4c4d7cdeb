using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shop.Adapters.Security.Keys;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Security.Tests.Keys;

public sealed class SigningKeyWatchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-keys-");
    private readonly FakeTimeProvider _clock = TestClock.New();
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
    public void Key_watch_leaves_the_keys_of_an_unchanged_file()
    {
        var before = _keys.All;

        _watch.Look();

        _keys.All.Should().BeSameAs(before);
    }

    [Fact]
    public void Key_file_that_every_account_can_read_is_warned_about()
    {
        if (OperatingSystem.IsWindows())
            return;

        _watch.WarnIfReadableByOthers();
        _log.All.Should().BeEmpty();

        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        _watch.WarnIfReadableByOthers();

        _log.All.Should().ContainSingle().Which.Should().Contain(Path).And.Contain("chmod 600");
    }

    [Fact]
    public void Key_watch_adds_a_new_key_beside_the_former()
    {
        var rotated = SigningKeyRotation.Of(Path);

        _watch.Look();

        _keys.All.Select(key => key.Id).Should().Equal(rotated.Signing, _former);
        _keys.Find(_former).Should().NotBeNull();
    }

    [Fact]
    public void New_key_signs_after_the_delay_in_which_every_other_instance_loads_it()
    {
        var rotated = SigningKeyRotation.Of(Path);
        _watch.Look();
        _keys.Signing.Kid.Should().Be(_former);

        _clock.Advance(SigningKeyWatch.SigningDelay);
        _watch.Look();

        _keys.Signing.Kid.Should().Be(rotated.Signing);
    }

    [Fact]
    public void Removed_key_stops_signing_at_once()
    {
        File.Delete(Path);
        SigningKeyFile.MakeUnlessThere(Path);

        _watch.Look();

        _keys.Signing.Kid.Should().NotBe(_former);
        _keys.Find(_former).Should().BeNull();
    }

    [Fact]
    public void Key_watch_reads_the_file_when_a_token_names_an_unknown_key()
    {
        var rotated = SigningKeyRotation.Of(Path);

        _keys.Find(rotated.Signing).Should().NotBeNull();
    }

    [Fact]
    public void Key_watch_reads_the_file_for_unknown_keys_at_most_once_a_second()
    {
        _keys.Find("made-up");
        var rotated = SigningKeyRotation.Of(Path);

        _keys.Find(rotated.Signing).Should().BeNull();
        _clock.Advance(TimeSpan.FromSeconds(1));
        _keys.Find(rotated.Signing).Should().NotBeNull();
    }

    [Fact]
    public void New_key_is_found_by_all_concurrent_requests_that_name_it()
    {
        var rotated = SigningKeyRotation.Of(Path);
        var found = new string?[16];

        Parallel.For(0, found.Length, i => found[i] = _keys.Find(rotated.Signing)?.Id);

        found.Should().AllBe(rotated.Signing);
    }

    [Fact]
    public void Key_watch_keeps_the_keys_and_logs_once_while_the_file_is_invalid()
    {
        File.WriteAllText(Path, "-----BEGIN PRIV");

        _watch.Look();
        _watch.Look();

        _keys.Find(_former).Should().NotBeNull();
        _log.Errors.Should().ContainSingle().Which.Should().Contain(Path).And.NotContain("\n");
    }

    [Fact]
    public void Key_watch_keeps_the_keys_while_the_file_is_missing_and_continues_when_it_is_back()
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
    public void Key_watch_writes_no_key_into_the_log()
    {
        SigningKeyRotation.Of(Path);
        _watch.Look();
        var secret = File.ReadAllLines(Path)[1];

        _log.All.Should().NotBeEmpty().And.NotContain(line => line.Contains(secret));
    }

    private SigningKeyWatch Watching(SigningKeys keys) =>
        new(keys, Options.Create(new SigningKeyOptions { PrivateKeyFile = Path }), _clock, new Logger<SigningKeyWatch>(new LoggerFactory([_log])));
}
