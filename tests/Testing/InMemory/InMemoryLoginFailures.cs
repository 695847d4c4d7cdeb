using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryLoginFailures(InMemorySession session) : ILoginFailures
{
    public void Add(LoginFailure failure) => session.Work.Add(failure);

    public Task<IReadOnlyList<DateTimeOffset>> Since(string key, DateTimeOffset from, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<DateTimeOffset>>([.. Of(key).Where(failure => failure.At > from).Select(failure => failure.At)]);

    public async Task<IReadOnlyList<DateTimeOffset>> LockSince(string key, DateTimeOffset from, CancellationToken cancellation)
    {
        await session.Work.Lock($"login {key}", cancellation);
        return await Since(key, from, cancellation);
    }

    public Task Clear(string key, CancellationToken cancellation)
    {
        foreach (var failure in Of(key).ToList())
            session.Work.Remove(EntityKey.Of(failure));
        return Task.CompletedTask;
    }

    private IEnumerable<LoginFailure> Of(string key) => session.State.All<LoginFailure>().Where(failure => failure.Key == key);
}
