using System.Collections.Immutable;
using System.Text;

namespace Shop.Testing.ModelBased;

/// <summary>A command of the model-based test.</summary>
public abstract record ModelCommand
{
    /// <summary>Returns null when the command does not apply.</summary>
    public abstract ModelStep? On(ModelRun run);

    /// <summary>Simpler commands, for shrinking.</summary>
    public virtual IEnumerable<ModelCommand> Simpler() => [];
}

/// <summary>A command and the crash point at which the process dies.</summary>
/// <param name="DiesAt">From 1; null for no crash. A command with fewer crash points completes.</param>
public sealed record Step(ModelCommand ModelCommand, int? DiesAt)
{
    public override string ToString() => DiesAt is { } step ? $"{ModelCommand} (the process dies at step {step})" : $"{ModelCommand}";
}

/// <summary>A test scenario: initial stock and the steps.</summary>
/// <param name="InitialStocks">Initial stock of each product.</param>
/// <param name="OneUnpaid">Whether a buyer may have at most one unpaid order.</param>
public sealed record TestScenario(ImmutableArray<int> InitialStocks, bool OneUnpaid, ImmutableArray<Step> Steps)
{
    public override string ToString()
    {
        var received = new StringBuilder();
        received.AppendLine(null).AppendJoin(", ", InitialStocks.Select((stock, product) => $"{stock} of product {product}"));
        received.AppendLine(OneUnpaid ? "; one unpaid order a buyer" : null);
        foreach (var (number, step) in Steps.Index())
            received.Append(number + 1).Append(". ").AppendLine(step.ToString());
        return received.ToString();
    }
}
