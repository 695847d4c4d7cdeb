using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Webhooks;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<WebhookEndpoint>, IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.ToTable("webhook_endpoints");
        builder.HasKey(endpoint => endpoint.Id);
        builder.IsVersioned();
        builder.Property(endpoint => endpoint.Events).StoreAsJson();
        builder.Property(endpoint => endpoint.Secret).HasConversion(secret => secret.Text, text => new StoredSecret(text));
        builder.Property(endpoint => endpoint.PreviousSecret).HasConversion(secret => secret!.Text, text => new StoredSecret(text));
        builder.Property(endpoint => endpoint.CreatedAt);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.HasKey(delivery => delivery.Id);
        builder.IsVersioned();
        // Without a foreign key: an endpoint is deleted at once, however many deliveries it has, and these in batches.
        builder.Property(delivery => delivery.EndpointId);
        builder.Property(delivery => delivery.EventId);
        builder.Property(delivery => delivery.Sequence);
        builder.Property(delivery => delivery.Type);
        builder.Property(delivery => delivery.OrderId);
        builder.Property(delivery => delivery.Data).HasColumnType("jsonb");
        builder.Property(delivery => delivery.At);
        builder.HasLease(delivery => delivery.Lease);
        builder.Property(delivery => delivery.Attempts).StoreAsJson();
        builder.HasIndex(delivery => new { delivery.EndpointId, delivery.Id }).HasDatabaseName("ix_webhook_deliveries_endpoint");
        builder.HasIndex(delivery => new { delivery.EndpointId, delivery.NextAttemptAt, delivery.Id })
            .HasFilter("state = 'Pending'").HasDatabaseName("ix_webhook_deliveries_due");
        builder.HasIndex(delivery => delivery.EndpointId, "ix_webhook_deliveries_underway").HasFilter("lease_until IS NOT NULL");
        builder.HasIndex(delivery => delivery.EndpointId, "ix_webhook_deliveries_failing").HasFilter("state = 'Pending' AND failures > 0");
    }
}
