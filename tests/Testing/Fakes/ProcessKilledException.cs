namespace Shop.Testing.Fakes;

/// <summary>Stands for a process that was killed: nothing after it happens, what was committed before stays.</summary>
public sealed class ProcessKilledException() : Exception("The process was killed.");
