using Microsoft.Extensions.Options;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Security;

/// <summary>
/// Takes up a changed key file without a restart: looks at it every few seconds, and when a token names a key that is not known. A file
/// that is missing or broken stops the start, and later leaves the keys as they are.
/// </summary>
internal sealed partial class SigningKeyWatch : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(3);

    /// <summary>So long every instance has looked at the file, and believes what the new key signs.</summary>
    public static readonly TimeSpan SigningDelay = 2 * Period;

    /// <summary>Names are made up at no cost, so that they must not have the file read each time.</summary>
    private static readonly TimeSpan BetweenMisses = TimeSpan.FromSeconds(1);

    private readonly Lock _looking = new();
    private readonly string _path;
    private readonly SigningKeys _keys;
    private readonly TimeProvider _clock;
    private readonly ILogger<SigningKeyWatch> _logger;
    private long? _lookedForMissed;
    private long? _replaced;
    private string? _failure;

    public SigningKeyWatch(SigningKeys keys, IOptions<SigningKeyOptions> options, TimeProvider clock, ILogger<SigningKeyWatch> logger)
    {
        (_keys, _path, _clock, _logger) = (keys, SigningKeyFile.PathOf(options.Value), clock, logger);
        keys.Missed = LookForMissed;
    }

    /// <summary>Reads the file, and has its first key sign when the others know it too.</summary>
    public void Look()
    {
        lock (_looking)
        {
            TakeUp();
            if (_replaced is { } replaced && _clock.GetElapsedTime(replaced) >= SigningDelay)
            {
                _keys.SignWithFirst();
                _replaced = null;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pulse = new PeriodicTimer(Period, _clock);
        while (await pulse.WaitForNextTickAsync(stoppingToken))
            Look();
    }

    /// <summary>Who comes while another looks waits for what that one finds.</summary>
    private void LookForMissed()
    {
        lock (_looking)
        {
            if (_lookedForMissed is { } before && _clock.GetElapsedTime(before) < BetweenMisses)
                return;

            _lookedForMissed = _clock.GetTimestamp();
            TakeUp();
        }
    }

    private void TakeUp()
    {
        try
        {
            var read = SigningKeyFile.Read(_path);
            if (!read.Select(key => key.Public.Kid).SequenceEqual(_keys.Public.Keys.Select(key => key.Kid), StringComparer.Ordinal))
            {
                _keys.Replace(read);
                _replaced = _clock.GetTimestamp();
                LogReplaced(_path, string.Join(", ", _keys.Public.Keys.Select(key => key.Kid)));
            }

            _failure = null;
        }
        catch (CannotStartException broken)
        {
            // Told once, not at every look.
            if (broken.Message != _failure)
                LogBroken(broken.Message);
            _failure = broken.Message;
        }
    }

    [LoggerMessage(LogLevel.Information, "The keys of access tokens in {Path} have changed, the first will sign and all verify: {Keys}.")]
    private partial void LogReplaced(string path, string keys);

    [LoggerMessage(LogLevel.Error, "The keys of access tokens stay as they were: {Reason}")]
    private partial void LogBroken(string reason);
}
