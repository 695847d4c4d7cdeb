using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Paging;
using Shop.Application.Audit;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Audit;

/// <summary>The audit log.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder v1) => v1.MapGet("/audit", ListAuditEntries).Allow(AccountRole.Admin);

    /// <summary>
    /// List audit entries. Returns changes with their actor and each field before and after the change, newest first. All filters are
    /// combined.
    /// </summary>
    private static async Task<PageAnswer<AuditEntryResponse>> ListAuditEntries(
        ListQuery<AuditListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListAuditEntries(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, AuditEntryResponse.Of);
    }
}
