using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog.Notifications;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog;

public sealed class NamedChangesTests : IAsyncDisposable
{
    private static readonly BrandId Brand = BrandId.New(TestClock.Start);
    private static readonly BrandId Gone = BrandId.New(TestClock.Start.AddSeconds(1));
    private static readonly CategoryId Kitchen = CategoryId.New(TestClock.Start);
    private static readonly CategoryId Tea = CategoryId.New(TestClock.Start.AddSeconds(1));

    private readonly RunningShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Field_change_shows_brands_and_categories_by_name() =>
        (await Said(new("brandId", null, $"{Brand}"), new("categoryIds", $"{Tea}", $"{Kitchen}, {Tea}"))).Should().Equal(
            new FieldChange("brandId", null, "Acme"), new FieldChange("categoryIds", "Tea", "Kitchen, Tea"));

    [Fact]
    public async Task Field_change_shows_a_deleted_brand_by_its_id() =>
        (await Said(new FieldChange("brandId", $"{Gone}", ""))).Should().Equal(new FieldChange("brandId", $"{Gone}", ""));

    private async Task<IReadOnlyList<FieldChange>> Said(params FieldChange[] changes)
    {
        IReadOnlyList<FieldChange> said = [];
        await _shop.Commit(services =>
        {
            services.GetRequiredService<ITaxonRepository<Brand, BrandId>>().Add(Domain.Catalog.Taxonomy.Brand.Create(Brand, "Acme", "acme"));
            services.GetRequiredService<ITaxonRepository<Category, CategoryId>>().Add(Category.Create(Kitchen, "Kitchen", null, "kitchen"));
            services.GetRequiredService<ITaxonRepository<Category, CategoryId>>().Add(Category.Create(Tea, "Tea", null, "tea"));
            return Task.CompletedTask;
        });
        await _shop.Commit(async services => said = await services.GetRequiredService<NamedChanges>().Of(changes, CancellationToken.None));
        return said;
    }
}
