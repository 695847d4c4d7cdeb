using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Web.Tests.Jobs;
using Shop.Adapters.Web.Tests.Media;
using Shop.Application.Jobs.Import;
using Shop.Application.Ports.Jobs;
using Shop.Application.Ports.Media;
using Shop.Application.Ports.Security;
using Shop.Domain.Jobs;
using Shop.Domain.Media;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Of the work of a request with an idempotency key, what takes long is done before its transaction.</summary>
public sealed class LongWorkTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isSlow;
    private ShopApi _shop = null!;
    private ApiClient _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopApi.Start(replacing: services => services
            .AddSingleton<IPasswordHasher>(new SlowHasher(this))
            .AddSingleton<IPictureCodec>(new SlowCodec(this))
            .AddSingleton<IProductFiles>(new SlowFiles(this)));
        _admin = await _shop.SignUpAdmin();
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _shop.DisposeAsync();
    }

    [Theory]
    [InlineData("picture")]
    [InlineData("import")]
    [InlineData("account")]
    [InlineData("admin")]
    public async Task No_transaction_is_open_during_the_long_work_of_a_repeatable_request(string kind)
    {
        _isSlow = true;
        var sending = Send(kind);
        await _begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await Eventually.Holds(async () => await OpenTransactions() == 0, TimeSpan.FromSeconds(10));

        _free.SetResult();
        using var first = await sending;
        first.StatusCode.Should().Be(kind == "import" ? HttpStatusCode.Accepted : HttpStatusCode.Created);
        using var again = await Send(kind);
        again.Headers.GetValues("Idempotent-Replayed").Should().Equal("true");
        (await again.Content.ReadAsByteArrayAsync()).Should().Equal(await first.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Invalid_password_of_a_repeatable_request_is_rejected_without_hashing()
    {
        _isSlow = true;

        using var answer = await _admin.Post("/accounts", new { email = "ada@example.com", password = "short", name = "" }, "key");

        (await answer.ReadProblem()).Faults().Should().Contain("#/name required").And.Contain("#/password too-short");
        _begun.Task.IsCompleted.Should().BeFalse();
    }

    private Task<HttpResponseMessage> Send(string kind) => kind switch
    {
        "picture" => _admin.SendPicture(Pictures.Png, key: "key"),
        "import" => _admin.SendFile("sku,name,price,currency\nA,Teapot,1,USD\n", key: "key"),
        "account" => _admin.Post("/accounts", new { email = "ada@example.com", password = ShopApi.Password, name = "Ada" }, "key"),
        _ => _admin.Post("/admins", new { email = "ada@example.com", password = ShopApi.Password, name = "Ada" }, "key"),
    };

    private async Task<long> OpenTransactions()
    {
        await using var database = NpgsqlDataSource.Create(_shop.ConnectionString);
        await using var count = database.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task Wait()
    {
        if (!_isSlow)
            return;
        _begun.TrySetResult();
        await _free.Task;
    }

    private sealed class SlowHasher(LongWorkTests test) : IPasswordHasher
    {
        private readonly FakePasswordHasher _hasher = new();

        public async Task<string> Hash(string password, CancellationToken cancellation)
        {
            await test.Wait();
            return await _hasher.Hash(password, cancellation);
        }

        public Task<PasswordCheck> Verify(string? hash, string password, PasswordPurpose purpose, CancellationToken cancellation) =>
            _hasher.Verify(hash, password, purpose, cancellation);
    }

    private sealed class SlowCodec(LongWorkTests test) : IPictureCodec
    {
        public PictureHeader? ReadHeader(ReadOnlyMemory<byte> file) => new(PictureFormat.Png, 1, 1);

        public async Task<EncodedPicture?> Encode(ReadOnlyMemory<byte> file, CancellationToken cancellation)
        {
            await test.Wait();
            return new EncodedPicture(PictureFormat.Png, 1, 1, file.ToArray());
        }

        public Task<byte[]?> Resize(ReadOnlyMemory<byte> file, int width, CancellationToken cancellation) => Task.FromResult<byte[]?>(null);
    }

    /// <summary>Every file has no rows.</summary>
    private sealed class SlowFiles(LongWorkTests test) : IProductFiles
    {
        public IAsyncEnumerable<ImportRow> Read(Stream content, ImportOptions options, CancellationToken cancellation) => AsyncEnumerable.Empty<ImportRow>();

        public async Task<int> Count(Stream content, ImportOptions options, CancellationToken cancellation)
        {
            await test.Wait();
            return 0;
        }

        public IProductWriter Write(Stream content, ImportFormat format) => throw new NotSupportedException();
    }
}
