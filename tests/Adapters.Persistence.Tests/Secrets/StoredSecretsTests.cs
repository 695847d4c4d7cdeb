using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Secrets;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Security;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Secrets;

[AnyLocale]
public sealed class StoredSecretsTests
{
    /// <summary>A key of cookies as data protection stores it without encryption.</summary>
    private const string PlainKey =
        """
        <key id="8f1c0a5e-0000-0000-0000-000000000001" version="1"><creationDate>2026-01-01T00:00:00Z</creationDate><descriptor><descriptor>
        <encryption algorithm="AES_256_CBC" /><masterKey p4:requiresEncryption="true" xmlns:p4="http://schemas.asp.net/2015/03/dataProtection"><value>c2VjcmV0</value></masterKey>
        </descriptor></descriptor></key>
        """;

    private readonly FakeSecretProtector _protector = new();

    [Fact]
    public async Task Secrets_that_an_earlier_version_stored_are_encrypted()
    {
        await using var shop = await Started();
        var endpoint = AWebhook.Endpoint();
        endpoint.Rotate(AWebhook.Stored(2), TestClock.Start);
        await Store(shop, endpoint, PlainKey);

        var found = await shop.With<IStoredSecrets, FoundSecrets>(secrets => secrets.Renew(CancellationToken.None));

        found.Should().BeEquivalentTo(new FoundSecrets(2, []));
        var (stored, xml) = await Read(shop);
        $"{stored.Secret.Text} {stored.PreviousSecret!.Text} {xml}".Should().NotContain("whsec_").And.NotContain("c2VjcmV0").And.NotContain("masterKey");
        new[] { stored.Secret, stored.PreviousSecret }.Select(secret => _protector.Reveal(secret.Text, endpoint.Id.ToString()))
            .Should().Equal(AWebhook.Secret(2).Reveal(), AWebhook.Secret(1).Reveal());
        Decrypted(xml).Should().Be("c2VjcmV0");
        stored.Version.Should().Be(1);
    }

    [Fact]
    public async Task Secrets_of_a_former_key_are_encrypted_with_the_current_one()
    {
        await using var shop = await Started();
        await Store(shop, AWebhook.Endpoint(), PlainKey);
        await shop.With<IStoredSecrets, FoundSecrets>(secrets => secrets.Renew(CancellationToken.None));

        _protector.ReplaceKeys("new key", "key");
        await shop.With<IStoredSecrets, FoundSecrets>(secrets => secrets.Renew(CancellationToken.None));
        _protector.ReplaceKeys("new key");

        (await shop.With<IStoredSecrets, FoundSecrets>(secrets => secrets.Read(CancellationToken.None))).Unreadable.Should().BeEmpty();
        Decrypted((await Read(shop)).Xml).Should().Be("c2VjcmV0");
    }

    [Fact]
    public async Task Secrets_of_another_key_are_reported_and_left_as_they_are()
    {
        await using var shop = await Started();
        var endpoint = AWebhook.Endpoint();
        await Store(shop, endpoint, PlainKey);
        await shop.With<IStoredSecrets, FoundSecrets>(secrets => secrets.Renew(CancellationToken.None));
        var before = await Read(shop);
        _protector.ReplaceKeys("another key");

        var found = await shop.With<IStoredSecrets, FoundSecrets>(secrets => secrets.Renew(CancellationToken.None));

        found.Count.Should().Be(2);
        found.Unreadable.Should().HaveCount(2).And.Contain(endpoint.Id.ToString());
        var after = await Read(shop);
        (after.Endpoint.Secret, after.Xml).Should().Be((before.Endpoint.Secret, before.Xml));
        var check = (await shop.Send(new CheckConsistency())).Single(check => check.Name == CheckNames.Encryption);
        (check.Checked, check.Differences.Count, check.Differences[0].About).Should().Be((2, 2, endpoint.Id.ToString()));
    }

    private Task<ShopInstance> Started() => ShopInstance.On(null, services => services
        .AddSingleton<ISecretProtector>(_protector)
        .AddSingleton(new OperationsPolicy(TimeSpan.FromMinutes(5))));

    private static Task Store(ShopInstance shop, WebhookEndpoint endpoint, string xml) => shop.With<ShopDbContext, int>(async db =>
    {
        db.WebhookEndpoints.Add(endpoint);
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = "key-1", Xml = xml });
        return await db.SaveChangesAsync();
    });

    private static Task<(WebhookEndpoint Endpoint, string Xml)> Read(ShopInstance shop) => shop.With<ShopDbContext, (WebhookEndpoint, string)>(async db =>
        (await db.WebhookEndpoints.AsNoTracking().SingleAsync(), (await db.DataProtectionKeys.AsNoTracking().SingleAsync()).Xml!));

    /// <summary>As data protection decrypts it: by the type that the key names.</summary>
    private string Decrypted(string xml)
    {
        var secret = XElement.Parse(xml).Descendants().Single(element => element.Name.LocalName == "encryptedSecret");
        Type.GetType(secret.Attribute("decryptorType")!.Value, throwOnError: true).Should().Be<SecretXmlDecryptor>();
        using var services = new ServiceCollection().AddSingleton<ISecretProtector>(_protector).BuildServiceProvider();
        return new SecretXmlDecryptor(services).Decrypt(secret.Elements().Single()).Element("value")!.Value;
    }
}
