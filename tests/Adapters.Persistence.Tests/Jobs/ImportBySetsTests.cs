using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Persistence.Catalog.Batches;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Jobs;
using Shop.Application.Jobs.Import;
using Shop.Application.Orders;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Jobs;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Tests.Jobs;

/// <summary>An import by sets has the same result as one that applies each row by itself.</summary>
public sealed partial class ImportBySetsTests
{
    private const int RowsOfBatch = 40;

    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(1);

    /// <summary>Everything that an import writes in an order of its own, without what differs between two runs.</summary>
    private static readonly Dictionary<string, string> s_lists = new(StringComparer.Ordinal)
    {
        ["outbox"] = "SELECT to_jsonb(o) - '{position, id, at}'::text[] FROM outbox AS o WHERE cause ->> 'job' IS NOT NULL ORDER BY position",
        ["jobs"] = "SELECT to_jsonb(j) - '{id, version, created_at, due_at, lease_until, lease_number}'::text[] FROM jobs AS j ORDER BY id",
    };

    /// <summary>The same without an order: entries of one millisecond have none.</summary>
    private static readonly Dictionary<string, string> s_sets = new(StringComparer.Ordinal)
    {
        ["products"] = "SELECT to_jsonb(p) - '{created_at, updated_at, deleted_at}'::text[] FROM products AS p",
        ["untouched products"] = "SELECT sku FROM products WHERE updated_at = created_at",
        ["variants"] = "SELECT to_jsonb(v) FROM variants AS v",
        ["stocks"] = "SELECT to_jsonb(s) FROM stocks AS s",
        ["movements"] = "SELECT to_jsonb(m) - '{id, at}'::text[] FROM stock_movements AS m",
        ["brands"] = "SELECT to_jsonb(b) FROM brands AS b",
        ["categories"] = "SELECT to_jsonb(c) FROM categories AS c",
        ["tags"] = "SELECT to_jsonb(t) FROM tags AS t",
        ["collections"] = "SELECT to_jsonb(c) FROM collections AS c",
        ["audit entries"] = "SELECT to_jsonb(a) - '{id, at}'::text[] FROM audit_entries AS a",
        ["search terms"] = "SELECT DISTINCT term FROM search_terms",
        ["low stocks"] = "SELECT to_jsonb(l) FROM low_stocks AS l",
        ["popularity"] = "SELECT to_jsonb(p) FROM product_popularity AS p",
        ["stock changes"] = "SELECT to_jsonb(s) - 'position' FROM stock_changes AS s",
    };

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public async Task Import_by_sets_has_the_same_result_row_for_row_as_one_by_one(int seed, bool upsert)
    {
        await using var bySets = await ShopInstance.On(null, services => services.AddScoped<IProductBatchStore, CountingStore>().AddSingleton<CountingStore.Count>());
        await using var oneByOne = await ShopInstance.On(null, services => services.AddScoped<IProductBatchStore, NoStore>());

        foreach (var isDryRun in new[] { true, false })
        {
            var (expected, actual) = (await Import(oneByOne, seed, upsert, isDryRun), await Import(bySets, seed, upsert, isDryRun));

            actual.SelectMany(Describe).Should().Equal(expected.SelectMany(Describe));
            expected.Sum(progress => progress.Succeeded).Should().BePositive();
            expected.SelectMany(progress => progress.Errors).Select(error => error.Code).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThan(5);
            var (wanted, found) = (await Contents(oneByOne), await Contents(bySets));
            bySets.Get<CountingStore.Count>().Stored.Should().BeGreaterThan(upsert ? 10 : 2);
            foreach (var (name, rows) in wanted)
                found[name].Should().Equal(rows, "{0} are the same", name);
        }
    }

    [Fact]
    public async Task Set_in_which_a_name_moves_from_one_product_to_another_is_applied()
    {
        await using var shop = await ShopInstance.On(null);
        foreach (var name in new[] { "A", "B", "C", "D" })
            await shop.AddProduct(name, 5, 1);
        var job = await Take(shop, upsert: true);

        // In one statement the database may compare the new name of a product with the old one of another.
        var progress = await shop.Send(new ImportRows(job.Id, job.LeaseNumber, [Named(2, "d", "E"), Named(3, "c", "D"), Named(4, "b", "C"), Named(5, "a", "B")], s_lease));

        progress.Should().BeEquivalentTo(new JobProgress(4, 0, []));
        (await shop.Query<string>("SELECT string_agg(sku || name, ' ' ORDER BY sku) FROM products")).Should().Be("aB bC cD dE");
    }

    [Fact]
    public async Task Name_that_another_request_takes_during_an_import_costs_only_its_row()
    {
        await using var shop = await ShopInstance.On(null, services => services.AddScoped<IProductBatchStore, RacingStore>().AddSingleton<RacingStore.Race>());
        shop.Get<RacingStore.Race>().Rival = () => shop.Send(new CreateProduct(shop.Admin, Named(0, "R", "Cup").Product!.Fields with { Slug = "other" }, 1));
        var job = await Take(shop, upsert: false);

        var progress = await shop.Send(new ImportRows(job.Id, job.LeaseNumber, [Named(2, "t", "Teapot"), Named(3, "c", "cup"), Named(4, "j", "Jug")], s_lease));

        (progress.Succeeded, progress.Failed).Should().Be((2, 1));
        progress.Errors.Should().ContainSingle().Which.Should().Be(new RowError(3, "name-taken", "Another product has this name."));
        (await shop.Query<string>("SELECT string_agg(name, ' ' ORDER BY name) FROM products")).Should().Be("Cup Jug Teapot");
    }

    private static async Task<IReadOnlyList<JobProgress>> Import(ShopInstance shop, int seed, bool upsert, bool isDryRun)
    {
        if (await shop.Query<long>("SELECT count(*) FROM products") == 0)
            await Fill(shop);
        var known = BrandId.From(await shop.Query<Guid>("SELECT id FROM brands WHERE name = 'Brewster'"));
        var job = await Take(shop, upsert, isDryRun);
        var rows = new RandomRows(seed);
        var results = new List<JobProgress>();
        for (var batch = 0; batch < 4; batch++)
            results.Add(await shop.Send(new ImportRows(job.Id, job.LeaseNumber, rows.Next(2 + (batch * RowsOfBatch), RowsOfBatch, [known, BrandId.Parse("brd_0190a0000000700080000000000000aa", null)]), s_lease)));
        return results;
    }

    /// <summary>Products of which some are deleted, unpublished, of a seller, or reserved.</summary>
    private static async Task Fill(ShopInstance shop)
    {
        var brand = await shop.Send(new CreateTaxon<Brand, BrandId>(shop.Admin, new TaxonFields("Brewster", default)));
        await shop.AddProduct("Teapot", 5, 8);
        var cup = await shop.AddProduct("Cup", 5, 8);
        var jug = await shop.AddProduct("A-1", 5, 8);
        await shop.AddProduct("B-2", 5, 0);
        await shop.Send(new ChangeProduct(shop.Admin, cup, null, Fields() with { BrandId = brand, Sku = "C-3" }));
        await shop.Send(new DeleteProduct(shop.Admin, await shop.AddProduct("D-4", 5, 8), null));
        await shop.Send(new PlaceOrder(new Actor(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Buyer), [new OrderItem(jug, 6)], null, null));

        static ProductFields Fields() => new(default, default, default, default, default, default, default, default, default, default, default, default, default);
    }

    private static async Task<TakenJob> Take(ShopInstance shop, bool upsert, bool isDryRun = false)
    {
        await shop.Send(new StartImport(shop.Admin, new ImportOptions(ImportFormat.Csv, isDryRun, upsert), 1000, Content()));
        return (await shop.Send(new TakeJob(s_lease)))!;

        static async IAsyncEnumerable<ReadOnlyMemory<byte>> Content()
        {
            yield return "sku"u8.ToArray();
            await Task.CompletedTask;
        }
    }

    private static IEnumerable<string> Describe(JobProgress progress) =>
        [$"{progress.Succeeded} {progress.Failed}", .. progress.Errors.Select(error => $"{error.Line} {error.Code} {Id().Replace(error.Detail, "id")}")];

    private static async Task<Dictionary<string, List<string>>> Contents(ShopInstance shop)
    {
        var texts = await Read(shop, """
            SELECT id::text || ' ' || kind || ' ' || text FROM (
                SELECT id, 'product' AS kind, sku || CASE WHEN deleted_at IS NULL THEN '' ELSE ' deleted' END AS text FROM products UNION ALL SELECT id, 'brand', name FROM brands
                UNION ALL SELECT id, 'category', slug FROM categories UNION ALL SELECT id, 'tag', slug FROM tags UNION ALL SELECT id, 'collection', name FROM collections) AS named
            """);
        var names = texts.Select(text => text.Split(' ', 2)).ToDictionary(parts => Guid.Parse(parts[0]), parts => parts[1]);
        var contents = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, sql) in s_lists)
            contents.Add(name, (await Read(shop, sql)).ConvertAll(Named));
        foreach (var (name, sql) in s_sets)
            contents.Add(name, [.. (await Read(shop, sql)).ConvertAll(Named).Order(StringComparer.Ordinal)]);
        return contents;

        string Named(string row) => Id().Replace(row, id => Guid.TryParse(id.Groups["id"].Value, out var value) && names.TryGetValue(value, out var text) ? $"<{text}>" : "<id>");
    }

    private static async Task<List<string>> Read(ShopInstance shop, string sql)
    {
        await using var command = shop.Get<NpgsqlDataSource>().CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return rows;
    }

    private static ImportRow Named(int line, string sku, string name) => new(
        line,
        new ImportedProduct(
            new ProductFields(sku, name, Money.Of(5, ShopInstance.Dollar), default, default, default, default, default, default, default, default, default, default),
            default,
            ImportedTaxonomy.None));

    /// <summary>Accepts nothing, so that every row is applied by itself.</summary>
    private sealed class NoStore(IServiceProvider services) : OtherStore(services)
    {
        public override Task Save(IReadOnlyList<StockedProduct> products, Actor by, CancellationToken cancellation) => throw ProductErrors.SkuTaken();
    }

    /// <summary>Counts the sets that were stored.</summary>
    private sealed class CountingStore(IServiceProvider services) : OtherStore(services)
    {
        public override async Task Save(IReadOnlyList<StockedProduct> products, Actor by, CancellationToken cancellation)
        {
            await base.Save(products, by, cancellation);
            Services.GetRequiredService<Count>().Stored++;
        }

        internal sealed class Count
        {
            public int Stored { get; set; }
        }
    }

    /// <summary>Another request commits before the first set is stored.</summary>
    private sealed class RacingStore(IServiceProvider services) : OtherStore(services)
    {
        public override async Task Save(IReadOnlyList<StockedProduct> products, Actor by, CancellationToken cancellation)
        {
            await Services.GetRequiredService<Race>().Run();
            await base.Save(products, by, cancellation);
        }

        internal sealed class Race
        {
            public Func<Task>? Rival { get; set; }

            public Task Run()
            {
                var rival = Rival;
                Rival = null;
                return rival?.Invoke() ?? Task.CompletedTask;
            }
        }
    }

    private abstract class OtherStore(IServiceProvider services) : IProductBatchStore
    {
        private readonly EfProductBatchStore _store = ActivatorUtilities.CreateInstance<EfProductBatchStore>(services);

        protected IServiceProvider Services => services;

        public Task<IReadOnlyList<StockedProduct>> Lock(IReadOnlyCollection<string> skus, IReadOnlyCollection<string> stockOf, CancellationToken cancellation) =>
            _store.Lock(skus, stockOf, cancellation);

        public Task<IReadOnlyDictionary<string, ProductId>> FindTaken(UniqueField field, IReadOnlyCollection<string> values, CancellationToken cancellation) =>
            _store.FindTaken(field, values, cancellation);

        public Task HoldSlugs(IReadOnlyCollection<string> wanted, CancellationToken cancellation) => _store.HoldSlugs(wanted, cancellation);

        public virtual Task Save(IReadOnlyList<StockedProduct> products, Actor by, CancellationToken cancellation) => _store.Save(products, by, cancellation);
    }

    [GeneratedRegex("(?:[a-z]{3}_)?(?<id>[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
