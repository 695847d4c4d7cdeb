using System.Collections.Immutable;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shop.Application.Inventory;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Orders;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.ModelBased;

/// <summary>The shop on which a scenario runs, with its accounts and products.</summary>
public sealed class ModelRun : IAsyncDisposable
{
    private readonly IModelTestShop _shop;
    private readonly List<OrderId> _orders = [];

    private ModelRun(IModelTestShop shop, FakeTimeProvider clock, KillSwitch crashPoint, ModelGateway gateway)
    {
        (_shop, Clock, CrashPoint, Gateway) = (shop, clock, crashPoint, gateway);
        TestOutbox = new TestOutbox(shop, crashPoint, gateway, clock);
    }

    public static PaymentPolicy Payments { get; } = new(MaxAttempts: 4, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

    public static TimeSpan TimeToPay { get; } = TimeSpan.FromHours(1);

    private static readonly ImmutableArray<AnAccount> s_buyers = [.. Enumerable.Range(0, 3).Select(_ => AnAccount.OfBuyer())];

    public static ImmutableArray<Actor> Buyers { get; } = [.. s_buyers.Select(buyer => buyer.Actor)];

    public static ImmutableArray<Actor> Sellers { get; } = [.. Enumerable.Range(0, 2).Select(_ => AnAccount.OfSeller().Actor)];

    public FakeTimeProvider Clock { get; }

    public KillSwitch CrashPoint { get; }

    public ModelGateway Gateway { get; }

    public TestOutbox TestOutbox { get; }

    public bool OneUnpaid { get; private init; }

    /// <summary>The buyers whose account was erased.</summary>
    public HashSet<int> Erased { get; } = [];

    public ImmutableArray<ProductId> Products { get; private set; } = [];

    /// <summary>In the order they were placed.</summary>
    public IReadOnlyList<OrderId> Orders => _orders;

    /// <param name="open">Opens a shop in which these fakes replace its services.</param>
    public static async Task<ModelRun> Set(TestScenario scenario, Func<Action<IServiceCollection>, Task<IModelTestShop>> open)
    {
        var (clock, crashPoint) = (TestClock.New(), new KillSwitch());
        var gateway = new ModelGateway(crashPoint, clock);
        var shop = await open(services =>
        {
            services
                .AddSingleton<TimeProvider>(clock)
                .AddSingleton<IRandomness>(new FixedRandomness())
                .AddSingleton<ISecretProtector>(new FakeSecretProtector())
                .AddSingleton<ITransliteration, AsciiTransliteration>()
                .AddSingleton<IPaymentGateway>(gateway)
                .AddSingleton(Payments)
                .AddSingleton(new OrderPolicy(scenario.OneUnpaid, TimeToPay))
                .AddSingleton(new OperationsPolicy(OverdueAfter: TimeSpan.FromMinutes(5)));
            CrashingUnitOfWork.Wrap(services, crashPoint);
        });
        var run = new ModelRun(shop, clock, crashPoint, gateway) { OneUnpaid = scenario.OneUnpaid };
        await run.Furnish(scenario.InitialStocks);
        run.ModelState = new ModelState([.. scenario.InitialStocks], []);
        gateway.IsRecorded = order => run.NumberOf(order) is >= 0 and var number && run.ModelState.Orders[number] is { HasMoney: true, Payment: not PaymentStatus.Refunded };
        return run;
    }

    /// <summary>The seller of a product; null for the last product, which belongs to the store.</summary>
    public static Actor? SellerOf(int product) => product < Sellers.Length ? Sellers[product] : null;

    /// <summary>The current state of the model.</summary>
    public ModelState ModelState { get; set; } = new([], []);

    public int NumberOf(OrderId order) => _orders.IndexOf(order);

    /// <summary>Sends a command or a query as a separate request.</summary>
    public async Task<TResult> Send<TResult>(IRequest<TResult> request)
    {
        await using var scope = _shop.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Every order, oldest first.</summary>
    public async Task<IReadOnlyList<OrderDetails>> ReadOrders()
    {
        var orders = (await Send(new ListOrders(Some.Admin, new OrderFilter(null, null, null, null), new PageRequest(PageRequest.MaxLimit)))).Items;
        _orders.AddRange(orders.Select(order => order.Id).Except(_orders).ToList());
        return [.. orders.OrderBy(order => _orders.IndexOf(order.Id))];
    }

    public async Task<IReadOnlyList<StockLevel>> ReadStock()
    {
        var levels = new List<StockLevel>();
        foreach (var product in Products)
            levels.Add(await Send(new GetStock(Some.Admin, product)));
        return levels;
    }

    /// <summary>The actual state of the shop, in the format of <see cref="ModelState.Received"/>.</summary>
    public async Task<IReadOnlyList<string>> Describe() =>
    [
        .. (await ReadStock()).Select((stock, product) => ModelState.Describe(product, stock.OnHand, stock.Reserved)),
        .. (await ReadOrders()).Select((order, number) => ModelState.Describe(
            number,
            order.Status,
            order.Payment.Status,
            order.Payment.Attempts.Count,
            order.Payment.Attempts is [.., { Outcome: null }],
            order.Payment.Attempts.Any(attempt => attempt.Outcome == AttemptOutcome.Succeeded),
            order.Actions.Contains(OrderAction.Refund))),
    ];

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    private async Task Furnish(ImmutableArray<int> stocks)
    {
        var products = stocks.Select((stock, number) => (Number: number, Product: AProduct.Named($"Product {number}").Costing(100 * (number + 1)).WithStock(stock))).ToList();
        await using var scope = _shop.Services.CreateAsyncScope();
        var ports = scope.ServiceProvider;
        await ports.GetRequiredService<IUnitOfWork>().Commit(
            () =>
            {
                foreach (var buyer in s_buyers)
                    ports.GetRequiredService<IAccountRepository>().Add(buyer.Build());
                foreach (var (number, product) in products)
                {
                    if (SellerOf(number) is { } seller)
                        product.SoldBy(seller.Id);
                    ports.GetRequiredService<IProductRepository>().Add(product.Build());
                    ports.GetRequiredService<IStockRepository>().Add(product.BuildStock());
                }

                return Task.FromResult(true);
            },
            actor: null,
            CancellationToken.None);
        Products = [.. products.Select(entry => entry.Product.Id)];
        foreach (var delivery in await _shop.TakeDeliveries())
            await _shop.Finish(delivery);
    }
}
