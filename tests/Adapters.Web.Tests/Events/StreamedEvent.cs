using System.Runtime.CompilerServices;

namespace Shop.Adapters.Web.Tests.Events;

/// <summary>One event as a client of server-sent events gets it.</summary>
internal sealed record StreamedEvent(string? Id, string Type, string Data)
{
    public static async IAsyncEnumerable<StreamedEvent> ReadAll(Stream stream, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(stream);
        var (id, type, data) = ((string?)null, "message", new List<string>());
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Length > 0)
            {
                var field = line.Split(": ", 2);
                if (field[0] == "id")
                    id = field[1];
                else if (field[0] == "event")
                    type = field[1];
                else if (field[0] == "data")
                    data.Add(field[1]);
                continue;
            }

            if (data.Count > 0)
                yield return new StreamedEvent(id, type, string.Join('\n', data));
            (id, type, data) = (null, "message", []);
        }
    }
}
