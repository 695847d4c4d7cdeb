namespace Shop.Application.Ports.Security;

/// <summary>The source of randomness.</summary>
public interface IRandomness
{
    /// <summary>Returns a uniformly distributed fraction, from 0 to below 1.</summary>
    double NextFraction();

    /// <summary>Returns cryptographically secure random bytes.</summary>
    byte[] NextBytes(int count);
}
