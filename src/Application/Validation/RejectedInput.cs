namespace Shop.Application.Validation;

/// <summary>
/// Whether a driving adapter has found faults in its input. The requests of such an input are validated, to name all faults at once, and
/// never executed.
/// </summary>
public sealed class RejectedInput
{
    public bool IsRejected { get; set; }
}
