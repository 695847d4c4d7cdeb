using Shop.Application.Ports.Security;


namespace Shop.Testing.Fakes;

/// <summary>A constant fraction, and bytes that count up, so that no two calls return the same.</summary>
public sealed class FixedRandomness : IRandomness
{
    private long _calls;

    public double Fraction { get; set; }

    public double NextFraction() => Fraction;

    public byte[] NextBytes(int count)
    {
        var bytes = new byte[count];
        BitConverter.TryWriteBytes(bytes, Interlocked.Increment(ref _calls));
        return bytes;
    }
}
