namespace Shop.Domain.Webhooks;

/// <summary>A secret as it is stored: encrypted with a key that the domain does not have.</summary>
public sealed record StoredSecret(string Text)
{
    /// <summary>Masked, like the secret itself.</summary>
    public override string ToString() => "…";
}
