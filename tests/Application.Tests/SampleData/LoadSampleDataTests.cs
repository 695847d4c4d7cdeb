using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Accounts.Registration;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.SampleData;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Media;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.SampleData;

public sealed class LoadSampleDataTests(LoadSampleDataTests.SampleShop sample) : IClassFixture<LoadSampleDataTests.SampleShop>, IAsyncLifetime
{
    private const string Password = "Correct-horse-1";

    private readonly RunningShop _shop = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public void Sample_data_fills_the_catalog_with_at_least_200_products()
    {
        var loaded = sample.Loaded;

        var catalog = Browse(sample.Shop);
        loaded.Products.Should().BeGreaterThanOrEqualTo(catalog.Count);
        catalog.Count.Should().BeGreaterThanOrEqualTo(200);
    }

    [Fact]
    public void Sample_products_cover_8_brands_and_12_categories()
    {
        var catalog = Browse(sample.Shop);
        catalog.Select(product => product.BrandId).Distinct().Should().HaveCount(8);
        CountCategories(sample.Shop, catalog).Should().Be(12);
    }

    [Fact]
    public void Sample_products_have_tags_and_collections()
    {
        var catalog = Browse(sample.Shop);
        catalog.SelectMany(product => product.TagIds).Distinct().Select(id => sample.Shop.Stored<Tag>().Single(tag => tag.Id == id).Slug).Should().BeEquivalentTo("gift-idea", "dishwasher-safe", "for-outdoors");
        catalog.Select(product => product.CollectionId).Distinct().Select(id => sample.Shop.Stored<Collection>().SingleOrDefault(collection => collection.Id == id)?.Slug).Should().BeEquivalentTo(null, "slow-mornings", "out-of-doors");
    }

    [Fact]
    public void Sample_products_have_prices_descriptions_units_and_some_discounts()
    {
        var catalog = Browse(sample.Shop);
        catalog.Should().OnlyContain(product => product.Price.Amount > 0 && product.Unit != null && product.Description!.Length > 20);
        catalog.Select(product => product.Description).Should().OnlyHaveUniqueItems();
        catalog.Count(product => product.SalePrice is not null).Should().BeGreaterThan(20);
        var available = sample.Shop.Stored<Stock>().Select(stock => stock.Available).ToList();
        available.Should().Contain(0).And.Contain(quantity => quantity > 100);
    }

    [Fact]
    public async Task Every_sample_product_and_banner_has_a_stored_picture()
    {
        await _shop.Send(new LoadSampleData(Password));

        var paths = _shop.Stored<Picture>().Select(picture => picture.Path).ToList();
        _shop.Stored<Product>().Select(product => product.Images.Single().Url)
            .Concat(_shop.Stored<Collection>().SelectMany(collection => collection.Banners).Select(banner => banner.ImageUrl))
            .Should().BeEquivalentTo(paths);
    }

    [Fact]
    public async Task Sample_products_are_all_valid_for_product_creation()
    {
        await using var empty = new RunningShop();

        foreach (var product in Browse(sample.Shop))
            await empty.Send(new CreateProduct(Some.Admin, FieldsOf(product), 0));
    }

    [Fact]
    public void Sample_data_has_drafts()
    {
        sample.Shop.Stored<Product>().Single(product => product.Sku == "DF-1026").Status.Should().Be(ProductStatus.Draft);
    }

    [Fact]
    public async Task Sample_data_creates_an_account_of_each_role_with_the_given_password()
    {
        var loaded = sample.Loaded;

        loaded.GeneratedPassword.Should().BeNull();
        loaded.Accounts.Select(account => account.Role).Should().BeEquivalentTo([AccountRole.Buyer, AccountRole.Seller, AccountRole.Admin]);
        foreach (var account in loaded.Accounts)
            (await PasswordOf(sample.Shop, account.Id)).Should().Be($"hashed:{Password}");
    }

    [Fact]
    public async Task Sample_data_generates_a_valid_password_when_none_is_given()
    {
        var loaded = await _shop.Send(new LoadSampleData(Password: null));

        var generated = loaded!.GeneratedPassword!;
        (await PasswordOf(_shop, loaded.Accounts[0].Id)).Should().Be($"hashed:{generated}");
        await _shop.Send(new RegisterAccount("eve@example.com", generated, "Eve", AccountRole.Buyer));
    }

    [Fact]
    public async Task Sample_data_rejects_a_weak_password()
    {
        var load = () => _shop.Send(new LoadSampleData("password"));

        await load.Should().ThrowAsync<ValidationException>();
        Browse(_shop).Should().BeEmpty();
    }

    [Fact]
    public void Sample_data_assigns_some_products_to_the_seller()
    {
        var loaded = sample.Loaded;

        var seller = loaded.Accounts.Single(account => account.Role == AccountRole.Seller);
        var own = Browse(sample.Shop).Where(product => product.SellerId is not null).ToList();
        own.Count.Should().BeGreaterThanOrEqualTo(5);
        own.Should().OnlyContain(product => product.SellerId == seller.Id);
    }

    [Fact]
    public async Task Sample_data_is_not_loaded_a_second_time()
    {
        await _shop.Send(new LoadSampleData(Password));
        var before = Browse(_shop);

        var second = await _shop.Send(new LoadSampleData("Another-pass-2"));

        second.Should().BeNull();
        _shop.Stored<Picture>().Should().HaveCount(_shop.Stored<Product>().Count + 2, "two collections have a banner");
        Browse(_shop).Should().BeEquivalentTo(before);
    }

    [Fact]
    public async Task Sample_data_does_not_restore_a_deleted_product_when_an_account_is_renamed()
    {
        var loaded = await _shop.Send(new LoadSampleData(Password));
        var deleted = Browse(_shop)[0];
        await _shop.Send(new DeleteProduct(Some.Admin, deleted.Id, ExpectedVersion: null));
        var buyer = loaded!.Accounts[0];
        await _shop.Commit(async services =>
        {
            var account = await services.GetRequiredService<IAccountRepository>().Find(buyer.Id, CancellationToken.None);
            account!.ChangeProfile(account.Profile with { Name = "Somebody Else" }, _shop.Clock.GetUtcNow());
        });

        await _shop.Send(new LoadSampleData(Password));

        Browse(_shop).Should().NotContain(product => product.Sku == deleted.Sku);
    }

    [Fact]
    public async Task Sample_data_is_loaded_once_when_several_instances_start_together()
    {
        var loads = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(TryToLoad)));

        loads.Should().ContainSingle(loaded => loaded);
    }

    [Fact]
    public async Task Sample_products_cause_no_notifications()
    {
        await _shop.Has(AnAccount.OfAdmin());

        await _shop.Send(new LoadSampleData(Password));
        await _shop.DeliverAllEvents();

        _shop.Notifications.Sent.Should().BeEmpty();
    }

    private async Task<bool> TryToLoad()
    {
        try
        {
            return await _shop.Send(new LoadSampleData(Password)) is not null;
        }
        catch (DomainException refused) when (refused.Code == IdempotencyErrors.InProgress().Code)
        {
            return false;
        }
    }

    /// <summary>The published products.</summary>
    private static List<Product> Browse(RunningShop shop) => [.. shop.Stored<Product>().Where(product => product.IsOrderable)];

    private static int CountCategories(RunningShop shop, IEnumerable<Product> catalog)
    {
        var categories = shop.Stored<Category>().ToDictionary(category => category.Id);
        var found = new HashSet<CategoryId>();
        foreach (var id in catalog.SelectMany(product => product.CategoryIds))
        {
            for (CategoryId? next = id; next is { } category && found.Add(category);)
                next = categories[category].ParentId;
        }

        return found.Count;
    }

    private static async Task<string> PasswordOf(RunningShop shop, AccountId id)
    {
        var hash = "";
        await shop.Commit(async services =>
            hash = (await services.GetRequiredService<IAccountRepository>().Find(id, CancellationToken.None))!.PasswordHash);
        return hash;
    }

    private static ProductFields FieldsOf(Product product) =>
        new(
            Sku: product.Sku,
            Name: product.Name,
            Price: product.Price,
            Description: product.Description,
            BrandId: default,
            CategoryIds: default,
            TagIds: default,
            CollectionId: default,
            Unit: product.Unit,
            SalePrice: product.SalePrice,
            Status: product.Status,
            Images: new Optional<IReadOnlyList<ProductImage>>(true, product.Images),
            Slug: product.Slug);

    /// <summary>A shop with the sample data, for tests that only read it.</summary>
    public sealed class SampleShop : IAsyncLifetime
    {
        public RunningShop Shop { get; } = new();

        public SampleDataLoaded Loaded { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Loaded = (await Shop.Send(new LoadSampleData(Password)))!;

        public ValueTask DisposeAsync() => Shop.DisposeAsync();
    }
}
