using System.Buffers.Binary;
using System.Diagnostics;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Security.Tests;

public sealed class Pbkdf2PasswordHasherTests : IDisposable
{
    private const string Password = "Corr3ct-horse";
    private const int Few = 1_000;

    private readonly Pbkdf2PasswordHasher _hasher = new();

    public void Dispose() => _hasher.Dispose();

    [Fact]
    public async Task Password_hasher_accepts_the_password_of_a_hash()
    {
        var hash = await _hasher.Hash(Password, CancellationToken.None);

        (await _hasher.Verify(hash, Password, PasswordPurpose.LogIn, CancellationToken.None)).Should().Be(PasswordCheck.Right);
    }

    [Theory]
    [InlineData("Corr3ct-horsf")]
    [InlineData("corr3ct-horse")]
    [InlineData("Corr3ct-horse ")]
    [InlineData("Corr3ct-horse\0")]
    [InlineData("")]
    public async Task Password_hasher_rejects_every_other_password(string password)
    {
        var hash = await _hasher.Hash(Password, CancellationToken.None);

        (await _hasher.Verify(hash, password, PasswordPurpose.LogIn, CancellationToken.None)).Should().Be(PasswordCheck.Wrong);
    }

    [Fact]
    public async Task Password_hasher_compares_all_of_a_long_password()
    {
        var password = new string('a', 127);
        var hash = await _hasher.Hash(password + "b", CancellationToken.None);

        (await _hasher.Verify(hash, password + "c", PasswordPurpose.LogIn, CancellationToken.None)).Should().Be(PasswordCheck.Wrong);
    }

    [Fact]
    public async Task Password_hasher_uses_SHA_512_and_at_least_210_000_iterations()
    {
        var hash = Convert.FromBase64String(await _hasher.Hash(Password, CancellationToken.None));

        const byte thirdFormat = 1;
        const uint sha512 = 2;
        hash[0].Should().Be(thirdFormat);
        BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)).Should().Be(sha512);
        BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)).Should().BeGreaterThanOrEqualTo(210_000);
    }

    [Fact]
    public async Task Password_hasher_salts_each_hash()
    {
        var first = await _hasher.Hash(Password, CancellationToken.None);

        (await _hasher.Hash(Password, CancellationToken.None)).Should().NotBe(first);
    }

    [Fact]
    public async Task Password_hasher_reports_a_hash_with_fewer_iterations_as_outdated()
    {
        using var yesterday = new Pbkdf2PasswordHasher(Few);
        var hash = await yesterday.Hash(Password, CancellationToken.None);

        (await _hasher.Verify(hash, Password, PasswordPurpose.LogIn, CancellationToken.None)).Should().Be(PasswordCheck.RightButOutdated);
    }

    [Fact]
    public async Task Password_hasher_rejects_every_password_of_a_missing_account()
    {
        (await _hasher.Verify(null, Password, PasswordPurpose.LogIn, CancellationToken.None)).Should().Be(PasswordCheck.Wrong);
    }

    [Fact]
    public async Task Password_hasher_does_as_much_work_for_a_missing_or_outdated_hash_as_for_any_other()
    {
        using var yesterday = new Pbkdf2PasswordHasher(Few);
        var outdated = await yesterday.Hash(Password, CancellationToken.None);
        var current = await _hasher.Hash(Password, CancellationToken.None);

        // The minimum of several rounds each: other load on the machine affects all three equally.
        var usual = TimeSpan.MaxValue;
        var missing = TimeSpan.MaxValue;
        var spared = TimeSpan.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            usual = Shorter(usual, await TimeOf(current));
            missing = Shorter(missing, await TimeOf(null));
            spared = Shorter(spared, await TimeOf(outdated));
        }

        missing.Should().BeGreaterThan(usual / 4);
        spared.Should().BeGreaterThan(usual / 4, "without the rest of the work it would be a two-hundredth");
    }

    [Fact]
    public async Task Password_hasher_does_not_start_when_its_request_is_cancelled()
    {
        var hashing = () => _hasher.Hash(Password, new CancellationToken(canceled: true));

        await hashing.Should().ThrowAsync<OperationCanceledException>();
    }

    private async Task<TimeSpan> TimeOf(string? hash)
    {
        var watch = Stopwatch.StartNew();
        (await _hasher.Verify(hash, "wrong", PasswordPurpose.LogIn, CancellationToken.None)).Should().Be(PasswordCheck.Wrong);
        return watch.Elapsed;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
