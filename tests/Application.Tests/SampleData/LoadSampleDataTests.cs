using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Registration;
using Shop.Application.Catalog;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.SampleData;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.SampleData;

public sealed class LoadSampleDataTests : IAsyncLifetime
{
    private const string Password = "Correct-horse-1";

    private readonly RunningShop _shop = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Sample_data_fills_the_catalog_with_at_least_200_products()
    {
        var loaded = await _shop.Send(new LoadSampleData(Password));

        var catalog = await Browse();
        loaded!.Products.Should().BeGreaterThanOrEqualTo(catalog.Count);
        catalog.Count.Should().BeGreaterThanOrEqualTo(200);
    }

    [Fact]
    public async Task Sample_products_cover_8_brands_and_12_categories()
    {
        await _shop.Send(new LoadSampleData(Password));

        var catalog = await Browse();
        catalog.Select(product => product.Brand!.Id).Distinct().Should().HaveCount(8);
        (await CountCategories(catalog)).Should().Be(12);
    }

    [Fact]
    public async Task Sample_products_have_tags_and_collections()
    {
        await _shop.Send(new LoadSampleData(Password));

        var catalog = await Browse();
        catalog.SelectMany(product => product.Tags).Select(tag => tag.Slug).ToHashSet(StringComparer.Ordinal).Should().BeEquivalentTo("gift-idea", "dishwasher-safe", "for-outdoors");
        catalog.Select(product => product.Collection?.Slug).ToHashSet(StringComparer.Ordinal).Should().BeEquivalentTo(null, "slow-mornings", "out-of-doors");
    }

    [Fact]
    public async Task Sample_products_have_prices_descriptions_units_and_some_discounts()
    {
        await _shop.Send(new LoadSampleData(Password));

        var catalog = await Browse();
        catalog.Should().OnlyContain(product => product.Price.Amount > 0 && product.Unit != null && product.Description!.Length > 20);
        catalog.Select(product => product.Description).Should().OnlyHaveUniqueItems();
        catalog.Count(product => product.DiscountPercent > 0).Should().BeGreaterThan(20);
        catalog.Should().Contain(product => product.Available == 0).And.Contain(product => product.Available > 100);
    }

    [Fact]
    public async Task Sample_products_are_all_valid_for_product_creation()
    {
        await _shop.Send(new LoadSampleData(Password));
        await using var empty = new RunningShop();

        foreach (var product in await Browse())
            await empty.Send(new CreateProduct(Some.Admin, FieldsOf(product), product.Available));
    }

    [Fact]
    public async Task Sample_drafts_are_visible_to_admins_and_not_listed()
    {
        await _shop.Send(new LoadSampleData(Password));

        (await _shop.Send(new GetProductBySku("DF-1026", Some.Admin))).Status.Should().Be(ProductStatus.Draft);
        (await Browse()).Should().NotContain(product => product.Sku == "DF-1026");
    }

    [Fact]
    public async Task Sample_data_creates_an_account_of_each_role_with_the_given_password()
    {
        var loaded = await _shop.Send(new LoadSampleData(Password));

        loaded!.GeneratedPassword.Should().BeNull();
        loaded.Accounts.Select(account => account.Role).Should().BeEquivalentTo([AccountRole.Buyer, AccountRole.Seller, AccountRole.Admin]);
        foreach (var account in loaded.Accounts)
            (await PasswordOf(account.Id)).Should().Be($"hashed:{Password}");
    }

    [Fact]
    public async Task Sample_data_generates_a_valid_password_when_none_is_given()
    {
        var loaded = await _shop.Send(new LoadSampleData(Password: null));

        var generated = loaded!.GeneratedPassword!;
        (await PasswordOf(loaded.Accounts[0].Id)).Should().Be($"hashed:{generated}");
        await _shop.Send(new RegisterAccount("eve@example.com", generated, "Eve", AccountRole.Buyer));
    }

    [Fact]
    public async Task Sample_data_rejects_a_weak_password()
    {
        var load = () => _shop.Send(new LoadSampleData("password"));

        await load.Should().ThrowAsync<ValidationException>();
        (await Browse()).Should().BeEmpty();
    }

    [Fact]
    public async Task Sample_data_assigns_some_products_to_the_seller()
    {
        var loaded = await _shop.Send(new LoadSampleData(Password));

        var seller = loaded!.Accounts.Single(account => account.Role == AccountRole.Seller);
        var own = (await Browse()).Where(product => product.Seller is not null).ToList();
        own.Count.Should().BeGreaterThanOrEqualTo(5);
        own.Should().OnlyContain(product => product.Seller!.Id == seller.Id && product.Seller.StoreName == seller.Profile.StoreName);
    }

    [Fact]
    public async Task Sample_data_is_not_loaded_a_second_time()
    {
        await _shop.Send(new LoadSampleData(Password));
        var before = await Browse();

        var second = await _shop.Send(new LoadSampleData("Another-pass-2"));

        second.Should().BeNull();
        (await Browse()).Should().BeEquivalentTo(before);
    }

    [Fact]
    public async Task Sample_data_does_not_restore_a_deleted_product_when_an_account_is_renamed()
    {
        var loaded = await _shop.Send(new LoadSampleData(Password));
        var deleted = (await Browse())[0];
        await _shop.Send(new DeleteProduct(Some.Admin, deleted.Id, ExpectedVersion: null));
        var buyer = loaded!.Accounts[0];
        await _shop.Commit(async services =>
        {
            var account = await services.GetRequiredService<IAccountRepository>().Find(buyer.Id, CancellationToken.None);
            account!.ChangeProfile(account.Profile with { Name = "Somebody Else" }, _shop.Clock.GetUtcNow());
        });

        await _shop.Send(new LoadSampleData(Password));

        (await Browse()).Should().NotContain(product => product.Sku == deleted.Sku);
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

    private async Task<List<ProductDetails>> Browse()
    {
        var all = new List<ProductDetails>();
        Cursor? after = null;
        do
        {
            var page = await _shop.Send(new BrowseProducts(
                new ProductFilter(null, null, null), ProductSort.Newest, new PageRequest(PageRequest.MaxLimit, after)));
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }

    private async Task<int> CountCategories(IEnumerable<ProductDetails> catalog)
    {
        var found = new HashSet<CategoryId>(catalog.SelectMany(product => product.Categories).Select(category => category.Id));
        await _shop.Commit(async services =>
        {
            var categories = services.GetRequiredService<ITaxonRepository<Category, CategoryId>>();
            for (var missing = found.ToList(); missing.Count > 0;)
            {
                var parents = (await categories.FindAll(missing, CancellationToken.None)).Select(category => category.ParentId).OfType<CategoryId>();
                missing = [.. parents.Where(found.Add)];
            }
        });
        return found.Count;
    }

    private async Task<string> PasswordOf(AccountId id)
    {
        var hash = "";
        await _shop.Commit(async services =>
            hash = (await services.GetRequiredService<IAccountRepository>().Find(id, CancellationToken.None))!.PasswordHash);
        return hash;
    }

    private static ProductFields FieldsOf(ProductDetails product) =>
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
}
