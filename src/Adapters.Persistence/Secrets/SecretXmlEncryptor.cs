using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Persistence.Secrets;

/// <summary>Encrypts the keys of cookies before they are stored.</summary>
internal sealed class SecretXmlEncryptor(ISecretProtector protector) : IXmlEncryptor
{
    /// <summary>The owner of all these secrets: the id of a key is not known when it is encrypted.</summary>
    public const string Owner = "data-protection-keys";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("encrypted", protector.Protect(plaintextElement.ToString(SaveOptions.DisableFormatting), Owner)), typeof(SecretXmlDecryptor));
}

/// <summary>Decrypts the keys of cookies. Stored keys contain the name of this type.</summary>
internal sealed class SecretXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="InvalidOperationException">
    /// No key decrypts it. Data protection logs that, does without the key and creates another one.
    /// </exception>
    public XElement Decrypt(XElement encryptedElement) =>
        services.GetRequiredService<ISecretProtector>().Reveal(encryptedElement.Value, SecretXmlEncryptor.Owner) is { } xml
            ? XElement.Parse(xml)
            : throw new InvalidOperationException("A key of cookies cannot be decrypted by any key of Secrets__KeyFile.");
}
