using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shop.Adapters.Notifications.Channels;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Notifications.Tests;

/// <summary>The SMTP channel and servers with STARTTLS (port 587) and with implicit TLS (port 465).</summary>
public sealed class SmtpEncryptionTests : IAsyncDisposable
{
    private readonly X509Certificate2 _certificate = SelfSigned();
    private readonly SmtpSink _startTls;
    private readonly SmtpSink _implicitTls;

    public SmtpEncryptionTests()
    {
        _startTls = new SmtpSink(_certificate);
        _implicitTls = new SmtpSink(_certificate, implicitTls: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _startTls.DisposeAsync();
        await _implicitTls.DisposeAsync();
        _certificate.Dispose();
    }

    [Fact]
    public async Task STARTTLS_encrypts_the_connection_before_the_login()
    {
        await Send("Auto", _startTls.Port, Trusting);

        _startTls.Commands.Select(line => line.Split(' ')[0]).Should().ContainInOrder("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "QUIT");
        _startTls.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task Implicit_TLS_encrypts_the_connection_from_the_start()
    {
        await Send("SslOnConnect", _implicitTls.Port, Trusting);

        _implicitTls.Commands.Select(line => line.Split(' ')[0]).Should().ContainInOrder("EHLO", "AUTH", "MAIL", "QUIT").And.NotContain("STARTTLS");
        _implicitTls.Mails.Should().ContainSingle();
    }

    [Theory]
    [InlineData("Auto")]
    [InlineData("SslOnConnect")]
    public async Task SMTP_channel_rejects_an_untrusted_certificate_before_the_login(string security)
    {
        var sink = security == "Auto" ? _startTls : _implicitTls;

        var sending = () => Send(security, sink.Port);

        (await sending.Should().ThrowAsync<NotSentException>()).WithMessage("*certificate*");
        sink.Commands.Should().NotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
        sink.Mails.Should().BeEmpty();
    }

    [Theory]
    [InlineData("454 TLS not available")]
    [InlineData("250 ok")]
    public async Task SMTP_channel_sends_nothing_when_the_server_does_not_start_TLS(string reply)
    {
        _startTls.Answer = line => line == "STARTTLS" ? reply : null;

        var sending = () => Send("StartTls", _startTls.Port);

        await sending.Should().ThrowAsync<NotSentException>();
        _startTls.Commands.Should().NotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SMTP_channel_gives_up_a_TLS_handshake_after_the_configured_timeout()
    {
        using var silent = new TcpListener(IPAddress.Loopback, port: 0);
        silent.Start();

        var sending = () => Send("SslOnConnect", ((IPEndPoint)silent.LocalEndpoint).Port, timeout: "00:00:00.2");

        (await sending.Should().ThrowAsync<NotSentException>()).WithMessage("*within 0.2 s.");
    }

    [Fact]
    public async Task SMTP_channel_stops_a_TLS_handshake_when_cancelled()
    {
        using var silent = new TcpListener(IPAddress.Loopback, port: 0);
        silent.Start();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var sending = () => Send("SslOnConnect", ((IPEndPoint)silent.LocalEndpoint).Port, cancellation: stop.Token);

        await sending.Should().ThrowAsync<OperationCanceledException>();
    }

    /// <param name="trust">Null trusts the certificate authorities of the machine only.</param>
    private static async Task Send(
        string security, int port, RemoteCertificateValidationCallback? trust = null, string timeout = "00:00:10", CancellationToken cancellation = default)
    {
        await using var services = Channels.From(
            ("Channel", "smtp"), ("From", "post@shop.example"), ("Timeout", timeout), ("Smtp:Host", "localhost"), ("Smtp:Port", $"{port}"),
            ("Smtp:Security", security), ("Smtp:User", "post"), ("Smtp:Password", "0pen-sesame"));
        var options = services.GetRequiredService<IOptions<EmailOptions>>();
        await new SmtpChannel(options, trust).Send(Channels.Teapot, cancellation);
    }

    /// <summary>Accepts the server's own certificate for its host, as if the machine trusted it.</summary>
    private bool Trusting(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate?.GetCertHashString() == _certificate.Thumbprint && errors == SslPolicyErrors.RemoteCertificateChainErrors;

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
