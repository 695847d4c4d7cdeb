using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Jobs;

/// <summary>The id of a job, <c>job_…</c>.</summary>
public readonly record struct JobId(Guid Value) : IEntityId<JobId>
{
    public static string Prefix => "job";

    public static JobId From(Guid value) => new(value);

    public static JobId New(DateTimeOffset at) => EntityId.New<JobId>(at);

    public static JobId Parse(string s, IFormatProvider? provider) => EntityId.Parse<JobId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JobId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
