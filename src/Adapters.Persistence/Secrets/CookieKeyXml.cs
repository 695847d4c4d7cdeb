using System.Xml.Linq;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Persistence.Secrets;

/// <summary>The stored form of a key of cookies, which data protection defines: what is secret in it is marked, or encrypted.</summary>
internal sealed class CookieKeyXml(string xml, ISecretProtector protector)
{
    private static readonly XNamespace s_namespace = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName s_isSecret = s_namespace + "requiresEncryption";
    private static readonly XName s_encryptedSecret = s_namespace + "encryptedSecret";
    private const string Decryptor = "decryptorType";

    private readonly XElement _key = XElement.Parse(xml);

    public bool IsReadable => Encrypted().All(secret => protector.Reveal(secret.Value, SecretXmlEncryptor.Owner) is not null);

    /// <summary>The same key, encrypted with the current key; null when it is that already.</summary>
    public string? Renewed()
    {
        var former = Encrypted().Where(secret => !protector.IsCurrent(secret.Value)).ToList();
        var plain = _key.DescendantsAndSelf().Where(element => (bool?)element.Attribute(s_isSecret) == true && element.Parent is not null).ToList();
        if (former.Count + plain.Count == 0)
            return null;

        foreach (var secret in former)
            secret.ReplaceWith(new SecretXmlEncryptor(protector).Encrypt(XElement.Parse(protector.Reveal(secret.Value, SecretXmlEncryptor.Owner)!)).EncryptedElement);
        foreach (var secret in plain)
        {
            var encrypted = new SecretXmlEncryptor(protector).Encrypt(secret);
            secret.ReplaceWith(new XElement(s_encryptedSecret, new XAttribute(Decryptor, encrypted.DecryptorType.AssemblyQualifiedName!), encrypted.EncryptedElement));
        }

        return _key.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The elements that <see cref="SecretXmlEncryptor"/> made.</summary>
    private IEnumerable<XElement> Encrypted() => _key.Descendants(s_encryptedSecret)
        .Where(secret => ((string?)secret.Attribute(Decryptor))?.StartsWith($"{typeof(SecretXmlDecryptor).FullName},", StringComparison.Ordinal) == true)
        .Select(secret => secret.Elements().Single());
}
