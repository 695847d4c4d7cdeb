using Shop.Testing.Fakes;

namespace Shop.Testing.ModelBased;

/// <summary>Decides at which crash point of a command the process dies; between two crash points nothing can be lost.</summary>
public sealed class KillSwitch
{
    private int _left;

    /// <param name="step">From 1; null for no crash.</param>
    public void Arm(int? step) => _left = step ?? 0;

    public void Disarm() => _left = 0;

    /// <summary>Throws <see cref="ProcessKilledException"/> when this is the selected crash point.</summary>
    public void Step()
    {
        if (_left > 0 && --_left == 0)
            throw new ProcessKilledException();
    }
}
