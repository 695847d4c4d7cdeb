using System.Text;
using Shop.Adapters.Web.Tests.Catalog;

namespace Shop.Adapters.Web.Tests.Jobs;

public sealed class ProductImportTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private const string Header = "sku,name,price";

    private static int s_numbers;

    private readonly int _number = Interlocked.Increment(ref s_numbers);

    private ApiClient Admin => fixture.Admin;

    [Fact]
    public async Task Import_creates_a_job_and_returns_its_location()
    {
        using var answer = await Admin.SendFile($"{Header}\n{Row("A")}\n");

        ((int)answer.StatusCode).Should().Be(202);
        var job = await answer.Json();
        answer.Headers.Location!.ToString().Should().Be($"/api/v1/jobs/{job.Text("id")}");
        job.Text("kind").Should().Be("productImport");
        job.Text("status").Should().Be("queued");
        job.Number("total").Should().Be(1);
        var over = await Admin.WhenOver(job.Text("id"));
        (over.Text("status"), over.Number("processed"), over.Number("succeeded"), over.Number("failed")).Should().Be(("succeeded", 1, 1, 0));
        over.GetProperty("finishedAt").ValueKind.Should().Be(System.Text.Json.JsonValueKind.String);
    }

    [Fact]
    public async Task A_row_of_csv_becomes_a_product_with_every_field()
    {
        var file = $"sku,name,description,unit,price,salePrice,currency,status,stock,slug\r\n"
            + $"{Sku("A")},\"Pot, {_number}\",\"Says \"\"hi\"\"\r\nin two lines\",piece,1999,1499,USD,draft,7,pot-{_number}\r\n";

        var job = await Admin.Import(file);

        job.Errors().Should().BeEmpty();
        var product = await Product("A");
        product.Text("name").Should().Be($"Pot, {_number}");
        product.Text("description").Should().Be("Says \"hi\"\r\nin two lines");
        product.Text("unit").Should().Be("piece");
        product.GetProperty("price").Number("amount").Should().Be(1999);
        product.GetProperty("salePrice").Number("amount").Should().Be(1499);
        product.Text("status").Should().Be("draft");
        product.Text("slug").Should().Be($"pot-{_number}");
        product.Number("available").Should().Be(7);
    }

    [Fact]
    public async Task NDJSON_line_has_the_format_of_a_request_that_creates_a_product()
    {
        var file = $$$"""
            {"sku":"{{{Sku("A")}}}","name":"{{{Sku("A")}}}","price":{"amount":5,"currency":"USD"},"description":null,"slug":null,"stock":3}

            {"sku":"{{{Sku("B")}}}","name":"{{{Sku("B")}}}","price":{"amount":5,"currency":"USD"},"images":[{"url":"https://example.com/b.png","alt":"B"}]}
            """;

        var job = await Admin.Import(file, Importing.Ndjson);

        job.Errors().Should().BeEmpty();
        (job.Number("total"), job.Number("succeeded")).Should().Be((2, 2));
        (await Product("A")).Number("available").Should().Be(3);
        (await Product("B")).GetProperty("images").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Taxonomy_of_a_row_is_found_by_name_or_slug_and_created_where_it_is_missing()
    {
        var brand = await Admin.Post("/brands", new { name = $"Brand {_number}" }).Json();
        var file = $"sku,name,price,brand,categories,tags,collection\n"
            + $"{Sku("A")},{Sku("A")},5,BRAND {_number},pots-{_number}|tea-pots-{_number},new-{_number},Winter {_number}\n"
            + $"{Sku("B")},,5,Lost {_number},lost-{_number},,\n"
            + $"{Sku("C")},{Sku("C")},5,Brand {_number},tea-pots-{_number},,\n"
            + $"{Sku("D")},{Sku("D")},5,,Tea Pots,,\n";

        var job = await Admin.Import(file);

        job.Errors().Should().Equal("3 required", "5 slug-invalid");
        var (a, c) = (await Product("A"), await Product("C"));
        a.GetProperty("brand").Text("id").Should().Be(brand.Text("id"));
        a.GetProperty("categories").EnumerateArray().Select(category => category.Text("name")).Should().Equal($"Pots {_number}", $"Tea pots {_number}");
        a.GetProperty("tags")[0].Text("slug").Should().Be($"new-{_number}");
        a.GetProperty("collection").Text("name").Should().Be($"Winter {_number}");
        c.GetProperty("categories")[0].Text("id").Should().Be(a.GetProperty("categories")[1].Text("id"));
        ((int)(await Admin.Get($"/categories/lost-{_number}")).StatusCode).Should().Be(404);
    }

    [Fact]
    public async Task Invalid_row_is_reported_by_its_line_and_stops_no_other_row()
    {
        var taken = await fixture.Seller.AddProduct();
        var sku = (await fixture.Seller.Get($"/products/{taken}").Json()).Text("sku");
        var file = $"\uFEFFsku,name,price,currency,stock\n{Sku("A")},\"Two\nlines {_number}\",5,,\n\n{Sku("B")},{Sku("B")},5,EUR,\n"
            + $"{sku},{Sku("C")},5,,\n{Sku("D")},,5,,\n{Sku("E")},{Sku("E")},cheap,,-\n{Sku("F")},{Sku("F")},5\n{Sku("G")},a\"b,5,,\n{Sku("H")},{Sku("H")},5,,1\n";

        var job = await Admin.Import(file);

        // The second line is part of a name, which must not contain a line break.
        job.Errors().Should().Equal(
            "2 control-character", "5 currency-not-supported", "6 sku-taken", "7 required", "8 wrong-type", "8 wrong-type", "9 column-count", "10 csv-invalid");
        (job.Text("status"), job.Number("total"), job.Number("succeeded"), job.Number("failed")).Should().Be(("succeeded", 8, 1, 7));
        (await Product("H")).Number("available").Should().Be(1);
    }

    [Fact]
    public async Task Invalid_NDJSON_line_is_reported_by_its_number()
    {
        byte[] file =
        [
            .. "{\"sku\":\"x\"\n"u8, .. "{\"name\":\"x\"}\n"u8, .. "{\"sku\":\"\xff\"}\n"u8, .. "[]\r\n"u8, .. "{\"sku\":\"a\\u0000\"}\n"u8,
            .. Encoding.UTF8.GetBytes($"{{\"sku\":\"{Sku("A")}\",\"name\":\"{Sku("A")}\",\"price\":{{\"amount\":5,\"currency\":\"USD\"}},\"brandId\":\"brd_0190a0000000700080000000000000aa\"}}\n"),
            .. Encoding.UTF8.GetBytes($"{{\"sku\":\"{Sku("B")}\",\"name\":\"{Sku("B")}\",\"price\":{{\"amount\":-5,\"currency\":\"USD\"}},\"colour\":\"red\"}}"),
        ];
        file[Array.IndexOf(file, (byte)0xC3)] = 0xFF;

        var job = await Admin.Import(file, Importing.Ndjson);

        job.Errors().Should().Equal(
            "1 json-invalid", "2 required", "2 required", "3 json-invalid", "4 wrong-type", "5 text-invalid", "5 required", "5 required", "6 brand-unknown", "7 invalid-value", "7 unknown-property");
    }

    [Fact]
    public async Task Repeated_name_or_sku_in_a_file_is_rejected_at_its_second_occurrence()
    {
        var rows = Enumerable.Range(0, 60).Select(i => Row($"R{i}")).ToList();
        rows.Add($"{Sku("R3").ToLowerInvariant()},Other {_number},5");
        rows.Add($"{Sku("X")},{Sku("R59").ToUpperInvariant()},5");
        rows.Add(rows[58]);

        foreach (var query in new[] { "?dryRun=true", "" })
        {
            var job = await Admin.Import($"{Header}\n{string.Join('\n', rows)}\n", query: query);

            job.Errors().Should().Equal("62 sku-taken", "63 name-taken", "64 name-taken");
            job.Number("succeeded").Should().Be(60);
        }
    }

    [Fact]
    public async Task Dry_run_checks_every_row_and_changes_nothing()
    {
        var job = await Admin.Import($"{Header}\n{Row("A")}\n{Sku("B")},,5\n", query: "?dryRun=true");

        job.GetProperty("dryRun").GetBoolean().Should().BeTrue();
        (job.Number("succeeded"), job.Number("failed")).Should().Be((1, 1));
        job.Errors().Should().Equal("3 required");
        ((int)(await Admin.Get($"/products/by-sku/{Sku("A")}")).StatusCode).Should().Be(404);
    }

    [Fact]
    public async Task Upsert_changes_only_what_the_row_contains()
    {
        await Admin.Import($"sku,name,description,price,stock\n{Sku("A")},{Sku("A")},Old,5,3\n{Sku("B")},{Sku("B")},Old,5,3\n");

        var job = await Admin.Import(
            $"sku,name,description,price,stock\n{Sku("A").ToUpperInvariant()},{Sku("A")},New,6,9\n{Sku("B")},{Sku("B")},,7,\n{Sku("C")},{Sku("C")},,8,1\n{Sku("C")},{Sku("C")},,9,2\n",
            query: "?upsert=true");

        job.Errors().Should().BeEmpty();
        var (a, b, c) = (await Product("A"), await Product("B"), await Product("C"));
        (a.Text("description"), a.GetProperty("price").Number("amount"), a.Number("available")).Should().Be(("New", 6, 9));
        (b.GetProperty("description").ValueKind, b.GetProperty("price").Number("amount"), b.Number("available")).Should().Be((System.Text.Json.JsonValueKind.Null, 7, 3));
        (c.GetProperty("price").Number("amount"), c.Number("available")).Should().Be((9, 2));
    }

    [Fact]
    public async Task Upsert_requires_only_the_sku_column()
    {
        await Admin.Import($"{Header}\n{Row("A")}\n");

        var job = await Admin.Import($"stock,sku\n4,{Sku("A")}\n4,{Sku("B")}\n", query: "?upsert=true");

        job.Errors().Should().Equal("3 required", "3 required");
        (await Product("A")).Number("available").Should().Be(4);
    }

    [Theory]
    [InlineData("", "header-missing")]
    [InlineData("\r\n\n", "header-missing")]
    [InlineData("sku,name\n", "column-missing")]
    [InlineData("sku,name,price,colour\n", "column-unknown")]
    [InlineData("sku;name;price\n", "column-unknown column-missing column-missing column-missing")]
    [InlineData("sku,name,price,sku\n", "column-repeated")]
    public async Task File_with_invalid_columns_is_rejected_at_once(string file, string codes)
    {
        using var answer = await Admin.SendFile(file);

        ((int)answer.StatusCode).Should().Be(400);
        (await answer.ReadProblem()).Faults().Should().Equal(codes.Split(' ').Select(code => $"# {code}"));
    }

    [Fact]
    public async Task Unclosed_quote_is_rejected_before_the_job_begins()
    {
        using var answer = await Admin.SendFile($"{Header}\n{Row("A")}\n{Sku("B")},\"{new string('x', 300_000)}");

        (await answer.ReadProblem()).Faults().Should().Equal("# csv-invalid");
    }

    [Fact]
    public async Task Invalid_text_is_reported_as_an_error_of_its_row()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes($"{Header}\n{Row("A")}\n{Sku("B")},n"), 0xFF, .. Encoding.UTF8.GetBytes($"n,5\n{Sku("C")},n\0n,5\n{Row("D")}")];

        var job = await Admin.Import(file);

        job.Errors().Should().Equal("3 text-invalid", "4 text-invalid");
        job.Number("succeeded").Should().Be(2);
    }

    [Fact]
    public async Task Import_job_stores_at_most_a_thousand_row_errors_and_counts_all()
    {
        var job = await Admin.Import($"{Header}\n{string.Concat(Enumerable.Repeat("x,,5\n", 1_100))}");

        job.GetProperty("errors").GetArrayLength().Should().Be(1_000);
        job.Number("failed").Should().Be(1_100);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("text/csv; charset=iso-8859-1")]
    public async Task Import_rejects_other_media_types(string type)
    {
        using var answer = await Admin.SendFile("{}", type);

        ((int)answer.StatusCode).Should().Be(415);
    }

    [Fact]
    public async Task Import_accepts_fifty_mebibytes_and_rejects_one_byte_more()
    {
        var file = Encoding.UTF8.GetBytes($"{Header}\n{Row("A")}\n".PadRight(50 * 1024 * 1024, 'x'));
        for (var i = 200_000; i < file.Length; i += 200_000)
            file[i] = (byte)'\n';

        var job = await Admin.Import(file);
        using var tooMuch = await Admin.SendFile([.. file, (byte)'\n']);

        (job.Text("status"), job.Number("succeeded"), job.Number("failed")).Should().Be(("succeeded", 1, 263));
        ((int)tooMuch.StatusCode).Should().Be(413);
    }

    [Fact]
    public async Task Idempotency_key_creates_one_job_and_is_rejected_with_another_file_or_other_options()
    {
        var (file, key) = ($"{Header}\n{Row("A")}\n", Guid.NewGuid().ToString());
        var first = await (await Admin.SendFile(file, key: key)).Content.ReadAsStringAsync();

        using var again = await Admin.SendFile(file, key: key);
        using var otherFile = await Admin.SendFile(file + "\n", key: key);
        using var otherRow = await Admin.SendFile(file, query: "?dryRun=true", key: key);

        (await again.Content.ReadAsStringAsync()).Should().Be(first);
        (await otherFile.ReadCode()).Should().Be("idempotency-key-reused");
        (await otherRow.ReadCode()).Should().Be("idempotency-key-reused");
        (await Admin.WhenOver(System.Text.Json.JsonElement.Parse(first).Text("id"))).Number("succeeded").Should().Be(1);
    }

    [Fact]
    public async Task Audit_entries_of_an_import_name_its_admin()
    {
        await Admin.Import($"{Header}\n{Row("A")}\n");

        var entries = (await Admin.Get($"/audit?resource={(await Product("A")).Text("id")}").Json()).Items();

        entries.Should().ContainSingle().Which.GetProperty("by").Text("id").Should().Be(Admin.Id.ToString());
    }

    [Fact]
    public async Task A_job_that_does_not_exist_is_not_found()
    {
        using var answer = await Admin.Get("/jobs/job_0190a0000000700080000000000000aa");

        (await answer.ReadCode()).Should().Be("job-not-found");
    }

    private string Sku(string message) => $"imp-{_number}-{message}";

    private string Row(string message) => $"{Sku(message)},{Sku(message)},5";

    private async Task<System.Text.Json.JsonElement> Product(string message) => await Admin.Get($"/products/by-sku/{Sku(message)}").Json();
}
