using System.Collections.Concurrent;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>
/// Logs refused requests (401, 403, 429) as security events with the address of the client: one line a minute for each client and status, so that
/// a client cannot fill the log, and with the next line how many there were in between.
/// </summary>
internal sealed partial class RefusalLog(RequestDelegate next, ILoggerFactory logging, TimeProvider clock)
{
    public const string Category = "Shop.Security";

    private const int MaxClients = 10_000;
    private const int MaxPathLength = 200;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ILogger _logger = logging.CreateLogger(Category);
    private readonly ConcurrentDictionary<(string Client, int Status), Seen> _seen = new();

    public async Task Invoke(HttpContext context)
    {
        await next(context);
        if (context.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests)
            Note(context);
    }

    private void Note(HttpContext context)
    {
        var (client, status) = (HttpRequestContext.AddressOf(context), context.Response.StatusCode);
        var now = clock.GetTimestamp();
        if (_seen.Count >= MaxClients)
            Forget(now);

        // Of too many clients at once, the others are counted together.
        var key = (_seen.Count < MaxClients ? client : "others", status);
        var seen = _seen.GetOrAdd(key, static _ => new Seen());
        if (seen.Count(now, clock) is { } before)
        {
            var path = context.Request.PathBase.Add(context.Request.Path).Value ?? "";
            var account = context.User.FindFirst("sub")?.Value ?? "anonymous";
            LogRefused(status, context.Request.Method, path[..Math.Min(path.Length, MaxPathLength)], client, account, context.TraceIdentifier, before);
        }
    }

    private void Forget(long now)
    {
        foreach (var seen in _seen.Where(seen => seen.Value.IsOver(now, clock)))
            _seen.TryRemove(seen);
    }

    [LoggerMessage(LogLevel.Warning, "Refused {Status} {Method} {Path} from {Client} by {Account} in request {RequestId}, after {Before} others within a minute")]
    private partial void LogRefused(int status, string method, string path, string client, string account, string requestId, int before);

    private sealed class Seen
    {
        private readonly Lock _lock = new();
        private long? _logged;
        private int _since;

        /// <summary>The number of those since the last line when this one is to be logged; else null.</summary>
        public int? Count(long now, TimeProvider clock)
        {
            lock (_lock)
            {
                if (_logged is { } before && clock.GetElapsedTime(before, now) < Interval)
                {
                    _since++;
                    return null;
                }

                var others = _since;
                (_logged, _since) = (now, 0);
                return others;
            }
        }

        public bool IsOver(long now, TimeProvider clock)
        {
            lock (_lock)
                return _logged is { } before && clock.GetElapsedTime(before, now) >= Interval;
        }
    }
}
