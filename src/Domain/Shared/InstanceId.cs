using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Shared;

/// <summary>The id of a running instance of the program, <c>ins_…</c>.</summary>
public readonly record struct InstanceId(Guid Value) : IEntityId<InstanceId>
{
    public static string Prefix => "ins";

    public static InstanceId From(Guid value) => new(value);

    public static InstanceId Parse(string s, IFormatProvider? provider) => EntityId.Parse<InstanceId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InstanceId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
