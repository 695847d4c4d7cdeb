namespace Shop.Testing.Fakes;

/// <summary>Simulates a killed process: nothing after it runs, what was committed before remains.</summary>
public sealed class ProcessKilledException() : Exception("The process was killed.");
