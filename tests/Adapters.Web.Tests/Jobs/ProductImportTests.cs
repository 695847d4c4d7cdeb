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
    public async Task A_file_is_taken_in_as_a_job_with_an_address()
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
    public async Task A_line_of_ndjson_is_as_a_request_that_creates_a_product()
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
    public async Task Brands_categories_tags_and_collections_are_found_by_name_or_slug_and_made_where_they_are_missing()
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
    public async Task A_bad_row_is_told_by_its_line_and_stops_no_other()
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
    public async Task A_bad_line_of_ndjson_is_told_by_its_number()
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
            "1 json-invalid", "2 required", "3 json-invalid", "4 wrong-type", "5 text-invalid", "6 brand-unknown", "7 invalid-value", "7 unknown-property");
    }

    [Fact]
    public async Task A_name_or_sku_that_stands_twice_in_a_file_is_refused_the_second_time()
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
    public async Task A_dry_run_tries_everything_and_changes_nothing()
    {
        var job = await Admin.Import($"{Header}\n{Row("A")}\n{Sku("B")},,5\n", query: "?dryRun=true");

        job.GetProperty("dryRun").GetBoolean().Should().BeTrue();
        (job.Number("succeeded"), job.Number("failed")).Should().Be((1, 1));
        job.Errors().Should().Equal("3 required");
        ((int)(await Admin.Get($"/products/by-sku/{Sku("A")}")).StatusCode).Should().Be(404);
    }

    [Fact]
    public async Task With_upsert_a_row_changes_what_it_tells_of_and_no_more()
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
    public async Task With_upsert_a_file_needs_nothing_but_skus()
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
    public async Task A_file_with_other_columns_is_refused_at_once(string file, string codes)
    {
        using var answer = await Admin.SendFile(file);

        ((int)answer.StatusCode).Should().Be(400);
        (await answer.ReadProblem()).Faults().Should().Equal(codes.Split(' ').Select(code => $"# {code}"));
    }

    [Fact]
    public async Task A_quote_that_is_left_open_is_found_before_the_job_begins()
    {
        using var answer = await Admin.SendFile($"{Header}\n{Row("A")}\n{Sku("B")},\"{new string('x', 300_000)}");

        (await answer.ReadProblem()).Faults().Should().Equal("# csv-invalid");
    }

    [Fact]
    public async Task What_is_no_text_is_told_of_its_row()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes($"{Header}\n{Row("A")}\n{Sku("B")},n"), 0xFF, .. Encoding.UTF8.GetBytes($"n,5\n{Sku("C")},n\0n,5\n{Row("D")}")];

        var job = await Admin.Import(file);

        job.Errors().Should().Equal("3 text-invalid", "4 text-invalid");
        job.Number("succeeded").Should().Be(2);
    }

    [Fact]
    public async Task Only_a_thousand_errors_are_kept_and_all_are_counted()
    {
        var job = await Admin.Import($"{Header}\n{string.Concat(Enumerable.Repeat("x,,5\n", 1_100))}");

        job.GetProperty("errors").GetArrayLength().Should().Be(1_000);
        job.Number("failed").Should().Be(1_100);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("text/csv; charset=iso-8859-1")]
    public async Task Other_kinds_of_files_are_not_taken(string type)
    {
        using var answer = await Admin.SendFile("{}", type);

        ((int)answer.StatusCode).Should().Be(415);
    }

    [Fact]
    public async Task Fifty_mebibytes_are_taken_and_one_byte_more_is_not()
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
    public async Task One_key_is_one_job_and_another_file_or_another_wish_with_it_is_refused()
    {
        var (file, key) = ($"{Header}\n{Row("A")}\n", Guid.NewGuid().ToString());
        var first = await (await Admin.SendFile(file, key: key)).Content.ReadAsStringAsync();

        using var again = await Admin.SendFile(file, key: key);
        using var otherFile = await Admin.SendFile(file + "\n", key: key);
        using var otherWish = await Admin.SendFile(file, query: "?dryRun=true", key: key);

        (await again.Content.ReadAsStringAsync()).Should().Be(first);
        (await otherFile.ReadCode()).Should().Be("idempotency-key-reused");
        (await otherWish.ReadCode()).Should().Be("idempotency-key-reused");
        (await Admin.WhenOver(System.Text.Json.JsonElement.Parse(first).Text("id"))).Number("succeeded").Should().Be(1);
    }

    [Fact]
    public async Task What_an_import_does_is_in_the_audit_trail_in_its_admins_name()
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

    private string Sku(string letter) => $"imp-{_number}-{letter}";

    private string Row(string letter) => $"{Sku(letter)},{Sku(letter)},5";

    private async Task<System.Text.Json.JsonElement> Product(string letter) => await Admin.Get($"/products/by-sku/{Sku(letter)}").Json();
}
