namespace Shop.Application.Ports.Security;

/// <summary>Makes fingerprints that reveal nothing about a request to somebody who reads the database or a backup of it.</summary>
public interface IRequestFingerprints
{
    /// <summary>Returns <c>key:hash</c>: the name of a key that is not in the database, and the hash by that key.</summary>
    string Of(ReadOnlySpan<byte> digest);
}
