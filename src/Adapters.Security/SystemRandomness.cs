using System.Security.Cryptography;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Security;

internal sealed class SystemRandomness : IRandomness
{
    public double NextFraction() => Random.Shared.NextDouble();

    public byte[] NextBytes(int count) => RandomNumberGenerator.GetBytes(count);
}
