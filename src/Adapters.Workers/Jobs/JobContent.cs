using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Workers.Jobs;

/// <summary>The file of a job as a stream, loaded in parts while it is read.</summary>
internal sealed class JobContent(JobId job, IServiceScopeFactory scopes) : Stream
{
    private ReadOnlyMemory<byte> _rest;
    private int _next;
    private bool _isOver;

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
        if (_rest.IsEmpty && !_isOver)
            await Fetch(cancellationToken);

        var length = Math.Min(buffer.Length, _rest.Length);
        _rest[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    private async Task Fetch(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var part = await scope.ServiceProvider.GetRequiredService<IJobContents>().Find(job, _next++, cancellation);
        _isOver = part is null;
        _rest = part;
    }
}
