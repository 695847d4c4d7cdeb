using Shop.Application.Catalog.Products;
using Shop.Application.Jobs.Import;
using Shop.Application.Messaging;
using Shop.Domain.Jobs;
using Shop.Testing.Data;

namespace Shop.Application.Tests.Jobs;

public sealed class DryRunTests
{
    [Fact]
    public void Dry_run_rejects_a_SKU_name_or_slug_of_an_earlier_row()
    {
        var dryRun = new DryRun(upsert: false);
        Play(dryRun, Row(2, "A", "Teapot", "teapot"));

        Codes(dryRun, Row(3, "a", "Other"), Row(4, "B", "TEAPOT"), Row(5, "C", "Cup", "teapot"), Row(6, "D", "Urn"))
            .Should().Equal("sku-taken", "name-taken", "slug-taken", null);
    }

    [Fact]
    public void Dry_run_ignores_rejected_rows_in_later_conflict_checks()
    {
        var dryRun = new DryRun(upsert: false);
        dryRun.Remember([Row(2, "A", "Teapot")], new JobProgress(0, 1, [new RowError(2, "category-unknown", "x")]));

        Codes(dryRun, Row(3, "A", "Teapot")).Should().Equal((string?)null);
    }

    [Fact]
    public void Dry_run_with_upsert_accepts_a_repeated_SKU_but_rejects_the_name_of_another_product()
    {
        var dryRun = new DryRun(upsert: true);
        Play(dryRun, Row(2, "A", "Teapot"));

        Codes(dryRun, Row(3, "A", "Teapot"), Row(4, "B", "Teapot")).Should().Equal(null, "name-taken");
    }

    private static void Play(DryRun dryRun, params ImportRow[] rows) =>
        dryRun.Remember(dryRun.Judge(rows), new JobProgress(rows.Length, 0, []));

    private static IEnumerable<string?> Codes(DryRun dryRun, params ImportRow[] rows) =>
        dryRun.Judge(rows).Select(row => row.Errors.Count == 0 ? null : row.Errors[0].Code);

    private static ImportRow Row(int line, string sku, string name, string? slug = null) => new(
        line,
        new ImportedProduct(
            new ProductFields(
                sku, name, Some.Money(5), default, default, default, default, default, default, default, default, default,
                slug is null ? default : new Optional<string>(true, slug)),
            default,
            ImportedTaxonomy.None));
}
