using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryTokenRequests(InMemorySession session) : ITokenRequests
{
    public void Add(TokenRequest request) => session.Work.Add(request);

    public async Task<IReadOnlyList<TokenRequest>> LockSince(IReadOnlyCollection<string> keys, DateTimeOffset from, CancellationToken cancellation)
    {
        foreach (var key in keys.Order(StringComparer.Ordinal))
            await session.Work.Lock($"token {key}", cancellation);
        return [.. session.State.All<TokenRequest>().Where(request => keys.Contains(request.Key, StringComparer.Ordinal) && request.At > from)];
    }
}
