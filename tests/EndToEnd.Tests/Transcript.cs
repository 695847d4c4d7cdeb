namespace Shop.EndToEnd.Tests;

/// <summary>The output of a process line by line, including lines that are not written yet.</summary>
internal sealed class Transcript
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly List<(Func<string, bool> Sought, TaskCompletionSource<string> Found)> _waiting = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;

        lock (_gate)
        {
            _lines.Add(line);
            foreach (var (_, found) in _waiting.Where(w => w.Sought(line)))
                found.TrySetResult(line);
        }
    }

    public Task<string> First(Func<string, bool> sought, CancellationToken cancellation)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_lines.Find(line => sought(line)) is { } said)
                return Task.FromResult(said);
            _waiting.Add((sought, found));
        }

        return found.Task.WaitAsync(cancellation);
    }
}
