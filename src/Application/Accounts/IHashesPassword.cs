namespace Shop.Application.Accounts;

/// <summary>
/// Marks a request that hashes or checks a password, which takes a processor for a tenth of a second: driving adapters limit it strictly, per
/// account and per address.
/// </summary>
public interface IHashesPassword;
