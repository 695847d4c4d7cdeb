using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shop.Application.Ports.Orders;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Security and caching headers of every kind of response of the whole program.</summary>
public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Every_response_has_the_security_headers(string environment)
    {
        await using var shop = await StartWithFaults(environment);
        using var buyer = await shop.SignUpBuyer();
        using var seller = await shop.SignUpSeller();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = shop.Address };

        foreach (var expected in ExpectedAnswer.OfEveryKind(buyer.AccessToken!, seller.AccessToken!))
        {
            foreach (var scheme in new[] { "http", "https" })
            {
                using var request = expected.Request();
                request.Headers.Add("X-Forwarded-Proto", scheme);
                var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

                ((int)answer.StatusCode).Should().Be(expected.Status, "of {0}", request);
                IsGuarded(answer);
                answer.Headers.CacheControl?.ToString().Should().Be(expected.Caching, "of {0}", request);
                answer.Headers.Contains("Strict-Transport-Security").Should().Be(
                    environment == "Production" && scheme == "https", "{0} came by {1} in {2}", request, scheme, environment);
            }
        }
    }

    [Fact]
    public async Task HTTPS_response_has_Strict_Transport_Security()
    {
        using var certificate = SelfSigned();
        await using var shop = await ShopApi.Start(
            replacing: services => services.Configure<KestrelServerOptions>(server => server.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate)),
            settings: [("urls", "https://127.0.0.1:0"), ("AllowedHosts", "127.0.0.1")]);
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, CustomTrustStore = { certificate } };
        using var handler = new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = trust } };
        using var http = new HttpClient(handler) { BaseAddress = shop.Address };

        foreach (var host in new[] { "127.0.0.1", "elsewhere.example" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = host } };
            var received = (await http.SendAsync(request)).Headers.GetValues("Strict-Transport-Security").Single();

            received.Should().Be("max-age=63072000; includeSubDomains");
        }
    }

    [Fact]
    public async Task Forwarded_scheme_is_ignored_without_a_known_proxy()
    {
        await using var shop = await ShopApi.Start();
        using var http = new HttpClient { BaseAddress = shop.Address, DefaultRequestHeaders = { { "X-Forwarded-Proto", "https" } } };

        (await http.GetAsync("/health/live")).Headers.Contains("Strict-Transport-Security").Should().BeFalse();
    }

    /// <summary>A program whose reads of orders throw, and which is not ready.</summary>
    private static Task<ShopApi> StartWithFaults(string environment) => ShopApi.Start(
        environment,
        replacing: services => services
            .AddScoped<IOrderReader>(_ => throw new InvalidOperationException("secret"))
            .AddHealthChecks().AddCheck("sample", () => HealthCheckResult.Unhealthy()),
        settings: [
            ("AllowedHosts", "127.0.0.1"), ("ForwardedHeaders:KnownProxies", "127.0.0.0/8"), ("Cors:AllowedOrigins", "https://shop.example"),
            ("RateLimit:Auth", $"{ExpectedAnswer.AuthQuota}")]);

    private static void IsGuarded(HttpResponseMessage answer)
    {
        var requested = answer.RequestMessage;
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal(["nosniff"], "of {0}", requested);
        answer.Headers.GetValues("Referrer-Policy").Should().Equal(["no-referrer"], "of {0}", requested);
        answer.Headers.GetValues("X-Request-Id").Should().ContainSingle("of {0}", requested);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Should().ContainSingle("of {0}", requested).Subject;
        policy.Should().StartWith("default-src 'none'").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe-eval").And.NotContain("script-src 'unsafe-inline'");
        if (answer.Content.Headers.ContentType?.MediaType != "text/html" && !requested!.RequestUri!.AbsolutePath.StartsWith("/docs", StringComparison.Ordinal))
            policy.Should().Be("default-src 'none'; frame-ancestors 'none'", "of {0}", requested);
        answer.Headers.Contains("Server").Should().BeFalse();
        answer.Headers.Contains("X-Powered-By").Should().BeFalse();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("elsewhere.example");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
