namespace Shop.Testing.ModelBased;

/// <summary>A command that is about to run.</summary>
/// <param name="Do">Runs the command on the shop.</param>
/// <param name="Foresee">
/// Computes the expected result from the model before the command; called after the command, because it depends on the gateway's response.
/// </param>
public sealed record ModelStep(Func<Task> Do, Func<ModelState, ExpectedOutcome> Foresee);
