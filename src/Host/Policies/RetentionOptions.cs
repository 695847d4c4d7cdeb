using Microsoft.Extensions.Options;
using Shop.Application.Ports.Operations;

namespace Shop.Host.Policies;

/// <summary>The configuration section <c>Retention</c>: how long rows are stored that are not needed to serve. Null stores them for ever.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    internal const string OutOfRange = "Every period of Retention must be from 1.00:00:00 to 36500.00:00:00.";

    private static readonly TimeSpan s_shortest = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(36_500);

    /// <summary>Events of the feed, since they happened.</summary>
    public TimeSpan? Events { get; init; }

    /// <summary>Entries of the audit log.</summary>
    public TimeSpan? AuditLog { get; init; }

    /// <summary>Messages that were given up, since their last attempt.</summary>
    public TimeSpan? DeadLetters { get; init; } = TimeSpan.FromDays(90);

    public bool IsInRange => new[] { Events, AuditLog, DeadLetters }.All(period => period is null || (period >= s_shortest && period <= s_longest));

    /// <summary>The valid options, before the program is built, because the period of the audit log is stored with the schema.</summary>
    /// <exception cref="CannotStartException">A period is out of range.</exception>
    public static RetentionOptions Of(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<RetentionOptions>() ?? new RetentionOptions();
        return options.IsInRange ? options : throw new CannotStartException(OutOfRange);
    }
}

internal static class RetentionOptionsRegistration
{
    public static IServiceCollection AddRetentionPolicy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RetentionOptions>()
            .Bind(configuration.GetSection(RetentionOptions.Section))
            .Validate(options => options.IsInRange, RetentionOptions.OutOfRange)
            .ValidateOnStart();
        return services.AddSingleton(provider => PolicyOf(provider.GetRequiredService<IOptions<RetentionOptions>>().Value));
    }

    private static RetentionPolicy PolicyOf(RetentionOptions options) => new(options.Events, options.DeadLetters);
}
