using System.Buffers;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>The body of a request up to a limit: checks the declared length at the first read, and the length of what was read at every one.</summary>
internal sealed class LimitedBody(Stream body, BodyLimit limit, long? declared) : Stream
{
    private const int PartSize = 64 * 1024;

    private long _length;
    private bool _hasEnded;

    /// <summary>Whether nothing of it is left.</summary>
    public bool IsAtEnd => _hasEnded || _length == declared;

    public bool IsUntouched => _length == 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        limit.Check(declared ?? _length);
        return Count(buffer.Length, await body.ReadAsync(buffer, cancellationToken));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        limit.Check(declared ?? _length);
        return Count(count, body.Read(buffer, offset, count));
    }

    /// <summary>Reads and drops the rest, whatever its length is. The server ends the read of a body that comes too slowly.</summary>
    /// <param name="within">The longest time.</param>
    public async Task Drain(TimeSpan within, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        var part = ArrayPool<byte>.Shared.Rent(PartSize);
        try
        {
            // Without a token, because the server cannot continue after a cancelled read.
            while (clock.GetElapsedTime(start) < within && await body.ReadAsync(part, CancellationToken.None) > 0)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(int wanted, int read)
    {
        _hasEnded |= wanted > 0 && read == 0;
        _length += read;
        limit.Check(_length);
        return read;
    }
}
