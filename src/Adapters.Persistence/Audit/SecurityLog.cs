using Microsoft.Extensions.Logging;
using Shop.Application.Audit;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Audit;

/// <summary>
/// Logs every committed audit entry about an account, in the category <c>Shop.Security</c>: logins, failures, lockouts, role changes.
/// </summary>
internal sealed partial class SecurityLog(ILoggerFactory logging)
{
    public const string Category = "Shop.Security";

    private readonly ILogger _logger = logging.CreateLogger(Category);

    public void Write(IEnumerable<AuditRecord> committed)
    {
        foreach (var record in committed.Where(record => AccountId.TryParse(record.Resource, null, out _)))
        {
            var by = record.ById?.ToString() ?? "anonymous";
            var changes = string.Concat(record.Changes.Select(change => $", {change.Field} {change.Before ?? "none"} -> {change.After ?? "none"}"));
            if (record.Action is AuditAction.LoginFailed or AuditAction.LoginLocked or AuditAction.RefreshTokenReused)
                LogSuspicious(record.Action, record.Resource, by, record.RequestId, changes);
            else
                LogDone(record.Action, record.Resource, by, record.RequestId, changes);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Action} {Resource} by {By} in request {RequestId}{Changes}")]
    private partial void LogDone(AuditAction action, string resource, string by, string? requestId, string changes);

    [LoggerMessage(LogLevel.Warning, "{Action} {Resource} by {By} in request {RequestId}{Changes}")]
    private partial void LogSuspicious(AuditAction action, string resource, string by, string? requestId, string changes);
}
