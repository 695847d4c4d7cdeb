namespace Shop.Domain.Shared;

/// <summary>The versions on which a change may be based; any one of them suffices.</summary>
public sealed record ExpectedVersion(params IReadOnlyList<long> Versions)
{
    public static implicit operator ExpectedVersion?(long? version) => version is { } one ? new ExpectedVersion(one) : null;

    public bool Includes(long version) => Versions.Contains(version);

    public bool Equals(ExpectedVersion? other) => other is not null && Versions.SequenceEqual(other.Versions);

    public override int GetHashCode() => Versions.Aggregate(0, HashCode.Combine);

    public override string ToString() => Versions.Count == 0 ? "none" : string.Join(" or ", Versions);
}
