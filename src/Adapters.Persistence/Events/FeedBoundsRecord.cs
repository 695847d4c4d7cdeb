using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shop.Adapters.Persistence.Events;

/// <summary>What the event feed no longer has, in a single row.</summary>
internal sealed class FeedBoundsRecord
{
    /// <summary>The number of the newest event, in SQL; 0 before the first one. Removed events count, so that no number is used twice.</summary>
    public const string LastNumber = "greatest((SELECT max(sequence) FROM events), (SELECT last_removed FROM feed_bounds), 0)";

    public required short Id { get; init; }

    /// <summary>Events up to this number were removed because of their age; 0 for none.</summary>
    public required long RemovedUntil { get; init; }

    /// <summary>The highest number of an event that was removed, by housekeeping or by hand; a trigger stores it.</summary>
    public required long LastRemoved { get; init; }
}

internal sealed class FeedBoundsConfiguration : IEntityTypeConfiguration<FeedBoundsRecord>
{
    public void Configure(EntityTypeBuilder<FeedBoundsRecord> builder)
    {
        builder.ToTable("feed_bounds", table => table.HasCheckConstraint("ck_feed_bounds_one", "id = 1"));
        builder.HasKey(bounds => bounds.Id);
        builder.Property(bounds => bounds.Id).ValueGeneratedNever();
        builder.HasData(new FeedBoundsRecord { Id = 1, RemovedUntil = 0, LastRemoved = 0 });
    }
}
