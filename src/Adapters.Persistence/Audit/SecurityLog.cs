using Microsoft.Extensions.Logging;
using Shop.Application.Audit;

namespace Shop.Adapters.Persistence.Audit;

/// <summary>Tells the log, in the category <c>Shop.Security</c>, of every committed entry of the audit trail: logins, failures, lockouts, changes of roles.</summary>
internal sealed partial class SecurityLog(ILoggerFactory logging)
{
    public const string Category = "Shop.Security";

    private readonly ILogger _logger = logging.CreateLogger(Category);

    public void Tell(IEnumerable<AuditRecord> committed)
    {
        foreach (var record in committed)
        {
            var by = record.ById?.ToString() ?? "nobody";
            var changes = string.Join(", ", record.Changes.Select(change => $"{change.Field}: {change.Before} -> {change.After}"));
            if (record.Action is AuditAction.LoginFailed or AuditAction.LoginLocked or AuditAction.RefreshTokenReused)
                LogSuspicious(record.Action, record.Resource, by, changes, record.RequestId);
            else
                LogDone(record.Action, record.Resource, by, changes, record.RequestId);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Action} {Resource} by {By} ({Changes}), request {RequestId}")]
    private partial void LogDone(AuditAction action, string resource, string by, string changes, string? requestId);

    [LoggerMessage(LogLevel.Warning, "{Action} {Resource} by {By} ({Changes}), request {RequestId}")]
    private partial void LogSuspicious(AuditAction action, string resource, string by, string changes, string? requestId);
}
