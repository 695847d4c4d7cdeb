using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Security.Keys;

/// <summary>
/// Loads a changed key file without a restart: checks it every few seconds, and when a token has an unknown key id. A missing or invalid
/// file fails the start; later, the keys in use are kept.
/// </summary>
internal sealed partial class SigningKeyWatch : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(3);

    /// <summary>After this time every instance has read the file and accepts tokens that the new key signs.</summary>
    public static readonly TimeSpan SigningDelay = 2 * Period;

    /// <summary>Limits how often requests with invented key ids cause the file to be read.</summary>
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

    /// <summary>Reads the file, and signs with its first key once the other instances have read it, too.</summary>
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
        WarnIfReadableByOthers();
        using var pulse = new PeriodicTimer(Period, _clock);
        while (await pulse.WaitForNextTickAsync(stoppingToken))
            Look();
    }

    internal void WarnIfReadableByOthers()
    {
        if (KeyFileMode.IsReadableByOthers(_path))
            LogReadable(_path);
    }

    /// <summary>A concurrent call waits for the result of the running one.</summary>
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
            if (!read.Select(key => key.Public.Id).SequenceEqual(_keys.All.Select(key => key.Id), StringComparer.Ordinal))
            {
                _keys.Replace(read);
                _replaced = _clock.GetTimestamp();
                LogReplaced(_path, string.Join(", ", _keys.All.Select(key => key.Id)));
            }

            _failure = null;
        }
        catch (CannotStartException broken)
        {
            // Logged once, not at every check.
            if (broken.Message != _failure)
                LogBroken(broken.Message);
            _failure = broken.Message;
        }
    }

    [LoggerMessage(LogLevel.Information, "Signing keys reloaded from {Path}; the first one will sign and all verify: {Keys}.")]
    private partial void LogReplaced(string path, string keys);

    [LoggerMessage(LogLevel.Warning, "Every account of this machine can read the signing key file {Path}, and with it sign access tokens: chmod 600.")]
    private partial void LogReadable(string path);

    [LoggerMessage(LogLevel.Error, "Reloading the signing keys failed; the keys in use were kept: {Reason}.")]
    private partial void LogBroken(string reason);
}
