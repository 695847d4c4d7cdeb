using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shop.Adapters.Persistence.Catalog;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class DataModelDocumentTests
{
    private const string Columns =
        """
        SELECT table_name || '.' || column_name FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name IN (SELECT relname FROM pg_class WHERE relkind = 'r') AND table_name <> '__EFMigrationsHistory'
        """;

    [Fact]
    public void The_committed_data_model_is_the_generated_one() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Repository", "data-model.md")).Should().Be(
            DataModelDocument.Write(), "`./shop data-model > docs/data-model.md` must run after a change of the model");

    [Fact]
    public async Task The_data_model_names_every_table_and_column_of_the_database()
    {
        var document = DataModelDocument.Write().Split('\n', ' ', '`', '.', ',').ToHashSet(StringComparer.Ordinal);
        await using var database = NpgsqlDataSource.Create(await ShopDatabases.Create());
        await using var command = database.CreateCommand(Columns);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.AddRange(reader.GetString(0).Split('.'));

        names.Should().HaveCountGreaterThan(400);
        names.Except(document, StringComparer.Ordinal).Should().BeEmpty();
    }

    [Fact]
    public void Each_feature_with_tables_has_a_text_and_each_text_has_tables()
    {
        using var db = new ShopDbContextFactory().CreateDbContext([]);
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();

        model.Tables.Select(DataModelDocument.FeatureOf).Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo(DataModelTexts.Features.Select(feature => feature.Feature));
    }

    [Fact]
    public void Columns_have_their_types_keys_and_remarks_and_relations_their_cardinalities()
    {
        using var db = new SampleContext();

        var lines = new DataModelDocument(db.GetService<IDesignTimeModel>().Model).Text().Split('\n').Select(line => line.Trim()).ToList();

        lines.Should().Contain(
        [
            "owners ||..o{ things : \"owner_id\"",
            "owners |o..o| things : \"friend_id\"",
            "owners }o..o{ things : \"guest_ids\"",
            "things ||--o{ parts : \"thing_id\"",
        ]);
    }

    private sealed class SampleContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreIdsAsUuid();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Owner>().ToTable("owners");
            modelBuilder.Entity<Thing>(thing =>
            {
                thing.ToTable("things");
                thing.Property(t => t.GuestIds).StoreAsUuids();
                thing.HasIndex(t => t.FriendId).IsUnique();
            });
            modelBuilder.Entity<Part>().ToTable("parts").HasOne<Thing>().WithMany().HasForeignKey(part => part.ThingId);
            modelBuilder.UseSnakeCase();
        }
    }

    private sealed record Owner(AccountId Id);

    private sealed record Thing(OrderId Id, AccountId OwnerId, AccountId? FriendId)
    {
        public IReadOnlyList<AccountId> GuestIds { get; init; } = [];
    }

    private sealed record Part(Guid Id, OrderId ThingId);
}
