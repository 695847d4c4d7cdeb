using System.Collections.Immutable;
using System.Text;

namespace Shop.Testing.Stories;

/// <summary>A command of the model-based test.</summary>
public abstract record Deed
{
    /// <summary>Returns null when the command does not apply.</summary>
    public abstract Act? On(Scene scene);

    /// <summary>Simpler commands, for shrinking.</summary>
    public virtual IEnumerable<Deed> Simpler() => [];
}

/// <summary>A command and the crash point at which the process dies.</summary>
/// <param name="DiesAt">From 1; null for no crash. A command with fewer crash points completes.</param>
public sealed record Step(Deed Deed, int? DiesAt)
{
    public override string ToString() => DiesAt is { } step ? $"{Deed} (the process dies at step {step})" : $"{Deed}";
}

/// <summary>A test scenario: initial stock and the steps.</summary>
/// <param name="Shelves">Initial stock of each product.</param>
/// <param name="OneUnpaid">Whether a buyer may have at most one unpaid order.</param>
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
