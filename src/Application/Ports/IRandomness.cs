namespace Shop.Application.Ports;

/// <summary>Chance.</summary>
public interface IRandomness
{
    /// <summary>From 0 to below 1, evenly.</summary>
    double NextFraction();

    /// <summary>Bytes that nobody can guess.</summary>
    byte[] NextBytes(int count);
}
