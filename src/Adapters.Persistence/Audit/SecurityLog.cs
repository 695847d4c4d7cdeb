using Microsoft.Extensions.Logging;
using Shop.Application.Audit;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Audit;

/// <summary>
/// Logs every committed audit entry about an account, in the category <c>Shop.Security</c>: logins, failures, lockouts, role changes. Unlike the
/// audit log it has the address of the client.
/// </summary>
internal sealed partial class SecurityLog(ILoggerFactory logging, IRequestContext request)
{
    public const string Category = "Shop.Security";

    private static readonly string s_accounts = $"{AccountId.Prefix}_";

    private readonly ILogger _logger = logging.CreateLogger(Category);

    public void Write(IEnumerable<AuditRecord> committed)
    {
        var from = request.ClientAddress ?? "this machine";
        foreach (var record in committed.Where(record => record.Resource.StartsWith(s_accounts, StringComparison.Ordinal)))
        {
            var by = record.ById?.ToString() ?? "anonymous";
            var changes = string.Concat(record.Changes.Select(change => $", {change.Field} {change.Before ?? "none"} -> {change.After ?? "none"}"));
            if (record.Action is AuditAction.LoginFailed or AuditAction.LoginLocked or AuditAction.RefreshTokenReused)
                LogSuspicious(record.Action, record.Resource, by, record.RequestId, from, changes);
            else
                LogDone(record.Action, record.Resource, by, record.RequestId, from, changes);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Action} {Resource} by {By} in request {RequestId} from {Client}{Changes}")]
    private partial void LogDone(AuditAction action, string resource, string by, string? requestId, string client, string changes);

    [LoggerMessage(LogLevel.Warning, "{Action} {Resource} by {By} in request {RequestId} from {Client}{Changes}")]
    private partial void LogSuspicious(AuditAction action, string resource, string by, string? requestId, string client, string changes);
}
