using System.Text.RegularExpressions;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.InMemory;
using Shop.Testing.Stories;

namespace Shop.Application.Tests.Stories;

/// <summary>The model-based test finds injected faults and shrinks them to few steps.</summary>
public sealed class StoryLawTests
{
    [Fact]
    public void An_order_that_nobody_charges_is_found() =>
        Found((_, letters) => Task.FromResult(letters.Where(letter => letter.Event is not OrderPlaced))).Should().Contain("nothing waits for its expiry");

    [Fact]
    public void Money_that_nobody_gives_back_is_found() =>
        Found((_, letters) => Task.FromResult(letters.Where(letter => letter.Event is not ChargeReversalDue)))
            .Should().MatchRegex("nobody pays for nothing|what is paid is what was charged");

    [Fact]
    public void Stock_that_comes_from_nowhere_is_found() =>
        Found(async (services, letters) =>
        {
            if (letters.Any(letter => letter.Event is OrderPlaced))
                await Restock(services);
            return letters;
        }).Should().Contain("on hand");

    /// <returns>The failure message of the smallest failing scenario.</returns>
    private static string Found(Meddle meddle)
    {
        var tell = () => StoryLaw.Holds(1000, replace => Task.FromResult<IStoryShop>(new FaultyShop(new InMemoryStoryShop(replace), meddle)));

        var told = tell.Should().Throw<Exception>().Which.Message;
        var shrunk = told[told.IndexOf("Shrunk:", StringComparison.Ordinal)..];
        Regex.Count(shrunk, @"^\d+\. ", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Should().BeInRange(1, 4);
        return shrunk;
    }

    private static async Task Restock(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var product = (await mediator.Send(new ReportLowStock(new LowStockFilter(100), new PageRequest(1)))).Items[0].ProductId;
        await mediator.Send(new AdjustStock(Some.Admin, product, 1, "Nobody knows."));
    }

    /// <summary>Injects a fault into deliveries.</summary>
    private delegate Task<IEnumerable<Letter>> Meddle(IServiceProvider services, IReadOnlyList<Letter> letters);

    private sealed class FaultyShop(IStoryShop shop, Meddle meddle) : IStoryShop
    {
        public IServiceProvider Services => shop.Services;

        public async Task<IReadOnlyList<Letter>> TakeLetters() => [.. await meddle(Services, await shop.TakeLetters())];

        public Task Finish(Letter letter) => shop.Finish(letter);

        public ValueTask DisposeAsync() => shop.DisposeAsync();
    }
}
