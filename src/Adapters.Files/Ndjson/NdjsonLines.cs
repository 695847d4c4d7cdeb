using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Shop.Adapters.Files.Ndjson;

/// <summary>Reads the non-blank lines of a file. Holds one line in memory, and only the end of a line above the maximum length.</summary>
internal static class NdjsonLines
{
    /// <summary>In bytes; the same limit as for a request body.</summary>
    public const int LongestLine = 1024 * 1024;

    public static async IAsyncEnumerable<NdjsonLine> Read(Stream content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = PipeReader.Create(content, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var number = 1;
        var isTooLong = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var line = new NdjsonLine(number++, rest.Slice(0, end).ToArray(), isTooLong);
                (rest, isTooLong) = (rest.Slice(rest.GetPosition(1, end)), false);
                if (!line.IsBlank)
                    yield return line;
            }

            if (read.IsCompleted)
            {
                if (new NdjsonLine(number, rest.ToArray(), isTooLong) is { IsBlank: false } last)
                    yield return last;
                break;
            }

            isTooLong |= rest.Length > LongestLine;
            reader.AdvanceTo(isTooLong ? rest.End : rest.Start, rest.End);
        }

        await reader.CompleteAsync();
    }
}

/// <summary>A line of a file.</summary>
/// <param name="Number">The line number, from 1.</param>
/// <param name="IsTooLong">Whether the line exceeds the maximum length and only its end was read.</param>
internal sealed record NdjsonLine(int Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong)
{
    public bool IsBlank => !IsTooLong && !Bytes.Span.ContainsAnyExcept(" \t\r\uFEFF"u8);
}
