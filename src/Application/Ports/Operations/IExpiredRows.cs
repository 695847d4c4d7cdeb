namespace Shop.Application.Ports.Operations;

/// <summary>Rows that are stored for a limited time.</summary>
public interface IExpiredRows
{
    /// <summary>
    /// Deletes stored responses after 24 hours, refresh tokens 30 days after they expire, jobs 30 days after they finish, webhook
    /// deliveries of removed endpoints, completed ones and those of disabled endpoints after 30 days, previous secrets of webhooks when they sign no more, one-time tokens a day after they expire, login failures and requests for tokens outside the
    /// windows in which they count, carts of guests when they expire, instances a day after their last heartbeat, and pictures that nothing
    /// in the catalog refers to 24 hours after their upload; events and dead letters after the periods of the <see cref="RetentionPolicy"/>; and audit
    /// entries after their own. Does nothing while another instance does it.
    /// </summary>
    Task Delete(DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>How long the operator stores what is not needed to serve; null for ever.</summary>
/// <remarks>The period of the audit log is in the database, where the serving role cannot change it.</remarks>
public sealed record RetentionPolicy(TimeSpan? Events = null, TimeSpan? DeadLetters = null);
