using System.Collections.Immutable;
using System.Text;

namespace Shop.Testing.Stories;

/// <summary>What somebody may do to a shop, again and again.</summary>
public abstract record Deed
{
    /// <summary>Null when there is nothing to do it to.</summary>
    public abstract Act? On(Scene scene);

    /// <summary>Deeds that are easier to understand; for cutting a story down.</summary>
    public virtual IEnumerable<Deed> Simpler() => [];
}

/// <summary>A deed, and where the process dies over it.</summary>
/// <param name="DiesAt">From 1; null when it does not die. A deed of fewer steps survives.</param>
public sealed record Step(Deed Deed, int? DiesAt)
{
    public override string ToString() => DiesAt is { } step ? $"{Deed} (the process dies at step {step})" : $"{Deed}";
}

/// <summary>A shop with something on its shelves, and what happens to it.</summary>
/// <param name="Shelves">What there is of each product at first.</param>
/// <param name="OneUnpaid">Whether a buyer may have but one order that is not paid.</param>
public sealed record Story(ImmutableArray<int> Shelves, bool OneUnpaid, ImmutableArray<Step> Steps)
{
    public override string ToString()
    {
        var told = new StringBuilder();
        told.AppendLine(null).AppendJoin(", ", Shelves.Select((stock, product) => $"{stock} of product {product}"));
        told.AppendLine(OneUnpaid ? "; one unpaid order a buyer" : null);
        foreach (var (number, step) in Steps.Index())
            told.Append(number + 1).Append(". ").AppendLine(step.ToString());
        return told.ToString();
    }
}
