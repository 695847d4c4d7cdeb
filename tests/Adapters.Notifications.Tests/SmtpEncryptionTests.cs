using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Notifications.Tests;

/// <summary>The SMTP channel and a server that offers STARTTLS.</summary>
public sealed class SmtpEncryptionTests : IAsyncDisposable
{
    private readonly X509Certificate2 _certificate = SelfSigned();
    private readonly SmtpSink _sink;

    public SmtpEncryptionTests() => _sink = new SmtpSink(_certificate);

    public async ValueTask DisposeAsync()
    {
        await _sink.DisposeAsync();
        _certificate.Dispose();
    }

    [Fact]
    public async Task Encryption_starts_before_the_login()
    {
        await Trusting(_certificate, Send);

        _sink.Commands.Select(line => line.Split(' ')[0]).Should().ContainInOrder("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL");
        _sink.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task SMTP_channel_rejects_an_untrusted_certificate_before_the_login()
    {
        await FluentActions.Awaiting(Send).Should().ThrowAsync<NotSentException>();

        _sink.Commands.Should().Contain("STARTTLS").And.NotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
        _sink.Mails.Should().BeEmpty();
    }

    private async Task Send()
    {
        await using var services = Channels.From(
            ("Channel", "smtp"), ("From", "post@shop.example"), ("Smtp:Host", "localhost"), ("Smtp:Port", $"{_sink.Port}"),
            ("Smtp:User", "post"), ("Smtp:Password", "0pen-sesame"));
        await services.Send(Channels.Teapot);
    }

#pragma warning disable SYSLIB0014, MA0039 // The only way to give SmtpClient a certificate authority that the machine does not trust.
    private static async Task Trusting(X509Certificate2 known, Func<Task> action)
    {
        ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == known.Thumbprint;
        try
        {
            await action();
        }
        finally
        {
            ServicePointManager.ServerCertificateValidationCallback = null;
        }
    }
#pragma warning restore SYSLIB0014, MA0039

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
