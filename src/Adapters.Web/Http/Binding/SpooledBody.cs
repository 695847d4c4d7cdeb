using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Shop.Adapters.Web.Http.Concurrency;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>A large body, spooled to a temporary file, so that it uses no memory and no transaction waits for a slow client.</summary>
internal sealed class SpooledBody : IAsyncDisposable
{
    private const int PartSize = 64 * 1024;

    private readonly FileStream _file;

    private SpooledBody(FileStream file) => _file = file;

    /// <summary>SHA-256 of the bytes.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>The file is deleted at the end of the request.</summary>
    public static async Task<SpooledBody> Of(HttpContext context)
    {
        var most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? long.MaxValue;
        var caller = context.User.FindFirst(AccessTokenClaims.Subject)?.Value ?? "";
        context.Response.RegisterForDispose(context.RequestServices.GetRequiredService<UploadSpace>().Take(caller, Math.Min(context.Request.ContentLength ?? most, most)));
        var body = new SpooledBody(MakeFile());
        context.Response.RegisterForDisposeAsync(body);
        await WorkPlace.WaitWithout(context, () => body.Take(context));
        context.Features.Set(body);
        return body;
    }

    /// <summary>The body from its start. The caller must not close the stream; one reader at a time.</summary>
    public Stream Rewound()
    {
        _file.Position = 0;
        return _file;
    }

    /// <summary>The body in parts of up to 64 KiB; a part is valid until the next one is read.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Parts()
    {
        var part = new byte[PartSize];
        var file = Rewound();
        while (await file.ReadAtLeastAsync(part, PartSize, throwOnEndOfStream: false) is > 0 and var length)
            yield return part.AsMemory(0, length);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static FileStream MakeFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"shop-upload-{Path.GetRandomFileName()}"), options);
    }

    private async Task Take(HttpContext context)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(PartSize);
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var length)
            {
                hash.AppendData(buffer.AsSpan(0, length));
                await _file.WriteAsync(buffer.AsMemory(0, length), context.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (TimeLimits.IsOver(context))
        {
            throw RequestErrors.BodyTooSlow();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        Hash = hash.GetHashAndReset();
    }
}
