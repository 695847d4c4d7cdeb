using System.Collections.Frozen;
using System.Globalization;
using Shop.Application.Json;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Settings;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Application.Audit;

/// <summary>
/// Derives audit entries from changes of aggregates. The unit of work calls it at every commit, so that no use case can omit an entry.
/// </summary>
public static class AuditedAggregates
{
    private static readonly FrozenDictionary<Type, Audited> ByType = new Dictionary<Type, Audited>
    {
        [typeof(Product)] = Fields<Product>(product => product.Id, product => product.DeletedAt is null ? ProductChanges.Fields(product.Describe()) : null),
        [typeof(Brand)] = Fields<Brand>(brand => brand.Id, Names),
        [typeof(Tag)] = Fields<Tag>(tag => tag.Id, Names),
        [typeof(Category)] = Fields<Category>(
            category => category.Id,
            category => [.. Names(category), ("parentId", category.ParentId?.ToString()), ("icon", category.Icon), ("description", category.Description)]),
        [typeof(Collection)] = Fields<Collection>(
            collection => collection.Id,
            collection =>
            [
                .. Names(collection), ("icon", collection.Icon), ("layout", collection.Layout),
                ("banners", string.Join(", ", collection.Banners.Select(banner => $"{banner.Title}: {banner.Text} ({banner.ImageUrl})"))),
            ]),
        [typeof(Stock)] = new Audited((before, after) => OfStock((Stock?)before, (Stock?)after)),
        [typeof(Order)] = Fields<Order>(
            order => order.Id,
            order => [("status", EnumNames<OrderStatus>.Of(order.Status)), ("total", order.Total.ToString()), ("refundedBy", order.Refund?.By.ToString())]),

        // Charging changes the status of the order, which is audited there; a refund changes only the payment.
        [typeof(Payment)] = Fields<Payment>(
            payment => payment.OrderId,
            payment => [("payment", payment.Status == PaymentStatus.Refunded ? EnumNames<PaymentStatus>.Of(payment.Status) : null)]),
        [typeof(StoreSettings)] = Fields<StoreSettings>(
            _ => StoreSettings.Name,
            settings =>
            [
                ("title", settings.Title),
                ("tagline", settings.Tagline),
                ("contactEmail", settings.ContactEmail?.Value),
                ("contactPhone", settings.ContactPhone),
                ("maintenance", settings.Maintenance ? "true" : "false"),
                ("maintenanceMessage", settings.MaintenanceMessage),
            ]),
        [typeof(WebhookEndpoint)] = Fields<WebhookEndpoint>(
            endpoint => endpoint.Id,
            endpoint =>
            [
                ("url", endpoint.Url),
                ("events", string.Join(", ", endpoint.Events)),
                ("description", endpoint.Description),
                ("status", EnumNames<WebhookEndpointStatus>.Of(endpoint.Status)),
                ("secretMadeAt", endpoint.SecretMadeAt.ToString("O", CultureInfo.InvariantCulture)),
            ]),
    }.ToFrozenDictionary();

    public static IReadOnlyCollection<Type> Types => ByType.Keys;

    /// <summary>Returns the audit entry of a change; null when no audited field changed.</summary>
    /// <param name="before">The state before the change; null for a new aggregate.</param>
    /// <param name="after">The state after the change; null for a removed aggregate.</param>
    public static AuditEntry? Entry(AggregateRoot? before, AggregateRoot? after, Actor? actor, DateTimeOffset at)
    {
        if (!ByType.TryGetValue((after ?? before)!.GetType(), out var audited))
            return null;

        var (action, resource, changes) = audited.Describe(before, after);
        return changes.Count == 0 ? null : new AuditEntry(AuditEntryId.New(at), at, actor, action, resource, changes);
    }

    /// <param name="fields">Returns null for a deleted aggregate.</param>
    private static Audited Fields<T>(Func<T, object> id, Func<T, IReadOnlyList<(string Field, string? Value)>?> fields)
        where T : AggregateRoot =>
        new((before, after) =>
        {
            var then = before is null ? null : fields((T)before);
            var now = after is null ? null : fields((T)after);
            var action = then is null ? AuditAction.Created : now is null ? AuditAction.Deleted : AuditAction.Changed;
            return new(action, id((T)(after ?? before)!).ToString()!, Between(then, now));
        });

    private static (string Field, string? Value)[] Names<TId>(Taxon<TId> taxon)
        where TId : struct, IEntityId<TId> =>
        [("name", taxon.Name), ("slug", taxon.Slug)];

    private static IReadOnlyList<FieldChange> Between(
        IReadOnlyList<(string Field, string? Value)>? before, IReadOnlyList<(string Field, string? Value)>? after) =>
    [
        .. (after ?? before ?? [])
            .Select((field, i) => new FieldChange(field.Field, NullIfEmpty(before?[i].Value), NullIfEmpty(after?[i].Value)))
            .Where(change => change.Before != change.After),
    ];

    private static Description OfStock(Stock? before, Stock? after)
    {
        var (then, now) = (before?.OnHand, after?.OnHand);
        IReadOnlyList<FieldChange> changes = now == (then ?? 0) || after?.Movements is not [.., { OrderId: null } movement]
            ? []
            :
            [
                new FieldChange("onHand", then?.ToString(CultureInfo.InvariantCulture), now?.ToString(CultureInfo.InvariantCulture)),
                new FieldChange("kind", null, EnumNames<StockMovementKind>.Of(movement.Kind)),
                .. movement.Reason is { } reason ? [new FieldChange("reason", null, reason)] : Array.Empty<FieldChange>(),
            ];
        return new(AuditAction.StockChanged, (after ?? before)!.VariantId.AsProduct().ToString(), changes);
    }

    private static string? NullIfEmpty(string? value) => value is "" ? null : value;

    private sealed record Audited(Func<AggregateRoot?, AggregateRoot?, Description> Describe);

    private sealed record Description(AuditAction Action, string Resource, IReadOnlyList<FieldChange> Changes);
}
