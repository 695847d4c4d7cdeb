using Microsoft.Extensions.DependencyInjection;
using Shop.Domain.Shared;
using Shop.Testing.Data;

namespace Shop.Testing.Contracts;

/// <summary>Opens a new shop for every test, and sessions on it.</summary>
public abstract class PortContract(IContractShop shop) : IAsyncLifetime
{
    protected static CancellationToken Token => CancellationToken.None;

    protected IContractShop Shop => shop;

    public async ValueTask InitializeAsync() => await shop.Start();

    public async ValueTask DisposeAsync()
    {
        await shop.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Session Open() => new(shop.Services.CreateAsyncScope());

    /// <summary>Runs one unit of work in a separate session.</summary>
    protected async Task<T> Commit<T>(Func<Session, Task<T>> work)
    {
        await using var session = Open();
        return await session.Commit(() => work(session));
    }

    protected Task Commit(Func<Session, Task> work) => Commit(async session =>
    {
        await work(session);
        return true;
    });

    protected Task Commit(Action<Session> work) => Commit(session =>
    {
        work(session);
        return Task.CompletedTask;
    });

    /// <summary>Reads in a separate session, outside any unit of work.</summary>
    protected async Task<T> Read<T>(Func<Session, Task<T>> question)
    {
        await using var session = Open();
        return await question(session);
    }

    /// <summary>Commits products with their stock.</summary>
    protected Task Store(params IReadOnlyList<AProduct> products) => Commit(session =>
    {
        foreach (var product in products)
        {
            session.Products.Add(product.Build());
            session.Stocks.Add(product.BuildStock());
        }
    });

    /// <summary>Commits orders with their payments.</summary>
    protected Task Store(params IReadOnlyList<AnOrder> orders) => Commit(session =>
    {
        foreach (var order in orders)
        {
            session.Orders.Add(order.Build());
            session.Payments.Add(order.BuildPayment());
        }
    });

    protected Task Store(params IReadOnlyList<AnAccount> accounts) => Commit(session =>
    {
        foreach (var account in accounts)
            session.Accounts.Add(account.Build());
    });

    /// <summary>Runs the same work concurrently, each in a separate session.</summary>
    /// <returns>The error code of each caller, null for success.</returns>
    protected async Task<IReadOnlyList<string?>> CommitAtOnce(int callers, Func<Session, int, Task> work) =>
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => Refusal(() => Commit(session => work(session, caller))))));

    protected static async Task<string?> Refusal(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (DomainException refused)
        {
            return refused.Code;
        }
    }
}
