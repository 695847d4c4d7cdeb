using Shop.Application.Catalog;
using Shop.Application.Jobs;
using Shop.Application.Messaging;
using Shop.Domain.Jobs;
using Shop.Testing.Data;

namespace Shop.Application.Tests.Jobs;

public sealed class RehearsalTests
{
    [Fact]
    public void Refuses_what_an_earlier_row_has_taken()
    {
        var rehearsal = new Rehearsal(upsert: false);
        Play(rehearsal, Row(2, "A", "Teapot", "teapot"));

        Codes(rehearsal, Row(3, "a", "Other"), Row(4, "B", "TEAPOT"), Row(5, "C", "Cup", "teapot"), Row(6, "D", "Urn"))
            .Should().Equal("sku-taken", "name-taken", "slug-taken", null);
    }

    [Fact]
    public void Forgets_rows_that_were_refused()
    {
        var rehearsal = new Rehearsal(upsert: false);
        rehearsal.Remember([Row(2, "A", "Teapot")], new JobProgress(0, 1, [new RowError(2, "category-unknown", "x")]));

        Codes(rehearsal, Row(3, "A", "Teapot")).Should().Equal((string?)null);
    }

    [Fact]
    public void With_upsert_a_product_may_be_told_of_twice_but_not_take_anothers_name()
    {
        var rehearsal = new Rehearsal(upsert: true);
        Play(rehearsal, Row(2, "A", "Teapot"));

        Codes(rehearsal, Row(3, "A", "Teapot"), Row(4, "B", "Teapot")).Should().Equal(null, "name-taken");
    }

    private static void Play(Rehearsal rehearsal, params ImportRow[] rows) =>
        rehearsal.Remember(rehearsal.Judge(rows), new JobProgress(rows.Length, 0, []));

    private static IEnumerable<string?> Codes(Rehearsal rehearsal, params ImportRow[] rows) =>
        rehearsal.Judge(rows).Select(row => row.Errors.Count == 0 ? null : row.Errors[0].Code);

    private static ImportRow Row(int line, string sku, string name, string? slug = null) => new(
        line,
        new ImportedProduct(
            new ProductFields(
                sku, name, Some.Money(5), default, default, default, default, default, default, default, default, default,
                slug is null ? default : new Optional<string>(true, slug)),
            default,
            ImportedLabels.None));
}
