using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryProductViews(InMemorySession session) : IProductViews
{
    private static readonly KeysetOrder<DayViews> Newest =
        new("day", views => $"{views.Day:yyyy-MM-dd}", _ => "", _ => true, Descending: true);

    private static readonly KeysetOrder<ProductViews> MostViewed =
        new("views", viewed => $"{viewed.Views:D19}", viewed => viewed.ProductId.ToString(), id => ProductId.TryParse(id, null, out _), Descending: true);

    public async Task Add(IReadOnlyCollection<CountedViews> counted, CancellationToken cancellation)
    {
        await session.Work.Lock("product views", cancellation);
        foreach (var views in counted)
        {
            var before = All().SingleOrDefault(stored => stored.ProductId == views.ProductId && stored.Day == views.Day)?.Views ?? 0;
            session.Work.Replace(views with { Views = before + views.Views });
        }
    }

    public Task<Page<DayViews>> OfProduct(ProductId product, DayRange days, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(Newest.Take(page, In(days).Where(views => views.ProductId == product).Select(views => new DayViews(views.Day, views.Views))));

    public Task<Page<DayViews>> ByDay(DayRange days, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(Newest.Take(page, In(days).GroupBy(views => views.Day).Select(day => new DayViews(day.Key, day.Sum(views => views.Views)))));

    public Task<Page<ProductViews>> ByProduct(DayRange days, PageRequest page, CancellationToken cancellation)
    {
        var products = session.State.All<Product>().ToDictionary(product => product.Id);
        return Task.FromResult(MostViewed.Take(page, In(days)
            .GroupBy(views => views.ProductId)
            .Where(viewed => products.ContainsKey(viewed.Key))
            .Select(viewed => new ProductViews(viewed.Key, products[viewed.Key].Sku, products[viewed.Key].Name, viewed.Sum(views => views.Views)))));
    }

    private IEnumerable<CountedViews> In(DayRange days) => All().Where(views => days.Has(views.Day));

    private IEnumerable<CountedViews> All() => session.State.All<CountedViews>();
}
