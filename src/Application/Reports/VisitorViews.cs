using System.Buffers;
using Shop.Domain.Catalog;

namespace Shop.Application.Reports;

/// <summary>Counts what visitors look at, except programs that name themselves.</summary>
public sealed class VisitorViews(ViewPolicy policy, ViewCounter counter)
{
    private readonly SearchValues<string> _ignored = SearchValues.Create([.. policy.IgnoredAgents], StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts one view of today, unless the client is ignored.</summary>
    /// <param name="userAgent">The client as it names itself; empty when it does not.</param>
    public void Count(ProductId product, string userAgent)
    {
        if (!userAgent.AsSpan().ContainsAny(_ignored))
            counter.Count(product);
    }
}

/// <summary>Which clients are not counted.</summary>
/// <param name="IgnoredAgents">Parts of <c>User-Agent</c>, case ignored.</param>
public sealed record ViewPolicy(IReadOnlyList<string> IgnoredAgents);
