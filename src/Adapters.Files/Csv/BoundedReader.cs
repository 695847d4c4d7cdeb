namespace Shop.Adapters.Files.Csv;

/// <summary>Limits the length of a record: with an unclosed quote, the rest of the file would become one field in memory.</summary>
internal sealed class BoundedReader(TextReader inner) : TextReader
{
    private const int LongestRecord = 256 * 1024;

    private int _sinceRecord;

    public void RecordRead() => _sinceRecord = 0;

    public override int Read(char[] buffer, int index, int count) => Counted(inner.Read(buffer, index, count));

    public override async Task<int> ReadAsync(char[] buffer, int index, int count) => Counted(await inner.ReadAsync(buffer, index, count));

    public override int Read(Span<char> buffer) => Counted(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer, cancellationToken));

    private int Counted(int read)
    {
        _sinceRecord += read;
        return _sinceRecord <= LongestRecord ? read : throw new InvalidDataException("A record of the file exceeds the maximum length.");
    }
}
