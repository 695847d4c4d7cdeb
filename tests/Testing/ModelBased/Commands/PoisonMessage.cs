namespace Shop.Testing.ModelBased.Commands;

/// <summary>Lets a waiting message end the process at every attempt, until it is given up.</summary>
/// <param name="Position">Taken modulo the number of messages.</param>
public sealed record PoisonMessage(int Position) : ModelCommand
{
    public override ModelStep? On(ModelRun run)
    {
        if (run.TestOutbox.Waiting.Except(run.TestOutbox.Underway).ToList() is not { Count: > 0 } waiting)
            return null;

        return new ModelStep(
            () =>
            {
                waiting[Position % waiting.Count].EndsProcess = true;
                return Task.CompletedTask;
            },
            model => ExpectedOutcome.Of(model));
    }

    public override string ToString() => $"message {Position} ends the process";
}
