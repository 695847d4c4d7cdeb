using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shop.Testing.Postgres;

namespace Shop.EndToEnd.Tests;

/// <summary>The examples of reverse proxies in docs/operations.md, run as they are except for addresses and files.</summary>
public sealed partial class ProxyExampleTests : IAsyncLifetime
{
    private const string Password = "Correct-horse-7";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort();
    private HttpClient _client = null!;
    private ShopProcess _shop = null!;
    private Process? _proxy;

    public async ValueTask InitializeAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=shop.example.com", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        _client = new HttpClient(new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = Trust(X509CertificateLoader.LoadCertificate(certificate.RawData)) } })
        {
            BaseAddress = new Uri($"https://127.0.0.1:{_port}"),
        };
        await File.WriteAllTextAsync(Certificate, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Key, key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(Both, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(Secrets, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        var data = Directory.CreateDirectory(Path.Combine(_folder.Path, "data")).FullName;
        _shop = await ShopProcess.Serve(
            data, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Jwt__PrivateKeyFile", Key), ("Secrets__KeyFile", Secrets), ("ForwardedHeaders__KnownProxies", "127.0.0.1"), ("Site__Enabled", "false"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
        {
            _proxy.Kill(entireProcessTree: true);
            await _proxy.WaitForExitAsync();
            _proxy.Dispose();
        }

        _client.Dispose();
        await _shop.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Example_of_nginx_forwards_requests_and_hub_connections_limits_log_ins_and_logs_no_token()
    {
        await Start("nginx", "nginx.conf", $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            daemon off;
            pid {{_folder.Path}}/nginx.pid;
            error_log {{_folder.Path}}/error.log;
            events {}
            http {
              client_body_temp_path {{_folder.Path}}/body;
              proxy_temp_path {{_folder.Path}}/proxy;
              fastcgi_temp_path {{_folder.Path}}/fastcgi;
              uwsgi_temp_path {{_folder.Path}}/uwsgi;
              scgi_temp_path {{_folder.Path}}/scgi;
              {{Example("nginx")
                .Replace("listen 443 ssl", $"listen 127.0.0.1:{_port} ssl", StringComparison.Ordinal)
                .Replace("/etc/nginx/shop.pem", Certificate, StringComparison.Ordinal)
                .Replace("/etc/nginx/shop.key", Key, StringComparison.Ordinal)
                .Replace("/var/log/nginx/shop.log", $"{_folder.Path}/access.log", StringComparison.Ordinal)}}
            }
            """, "-p", _folder.Path, "-e", $"{_folder.Path}/error.log", "-c");

        await ServesThroughTheProxy();
        using var link = await _client.GetAsync(new Uri("/reset-password?token=mailed-secret", UriKind.Relative));

        var log = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "access.log"));
        log.Should().Contain("GET /hubs/orders?...").And.Contain("GET /api/v1/settings").And.NotContain("token=").And.NotContain("eyJ").And.NotContain("mailed-secret");
    }

    [Fact]
    public async Task Example_of_HAProxy_forwards_requests_and_hub_connections_and_limits_log_ins()
    {
        await Start("haproxy", "haproxy.cfg", $"""
            defaults
              mode http
              timeout connect 5s
              timeout client 50s
              timeout server 50s
            {Example("haproxy")
                .Replace("bind :443", $"bind 127.0.0.1:{_port}", StringComparison.Ordinal)
                .Replace("/etc/haproxy/shop.pem", Both, StringComparison.Ordinal)}

            """, "-db", "-f");

        await ServesThroughTheProxy();
    }

    private string Certificate => Path.Combine(_folder.Path, "shop.pem");

    private string Key => Path.Combine(_folder.Path, "shop.key");

    private string Secrets => Path.Combine(_folder.Path, "secrets.key");

    private string Both => Path.Combine(_folder.Path, "both.pem");

    private async Task ServesThroughTheProxy()
    {
        using (var settings = await _client.GetAsync(new Uri("/api/v1/settings", UriKind.Relative)))
        {
            settings.StatusCode.Should().Be(HttpStatusCode.OK);
            settings.Headers.Contains("Strict-Transport-Security").Should().BeTrue("the proxy says that the client uses HTTPS");
        }

        using var registered = await _client.PostAsJsonAsync(new Uri("/api/v1/auth/register", UriKind.Relative), new { email = "ada@example.com", password = Password, name = "Ada" });
        registered.StatusCode.Should().Be(HttpStatusCode.Created);
        using (var socket = new ClientWebSocket())
        {
            await socket.ConnectAsync(new Uri($"wss://127.0.0.1:{_port}/hubs/orders?access_token={await LogIn()}"), _client, CancellationToken.None);
            socket.State.Should().Be(WebSocketState.Open);
        }

        // At once, so that they are within a minute on any machine.
        var statuses = await Task.WhenAll(Enumerable.Range(0, 30).Select(Guess));
        statuses.Should().Contain(HttpStatusCode.Unauthorized).And.Contain(HttpStatusCode.TooManyRequests);
        _shop.Errors.Should().BeEmpty();
        _shop.Output.Should().NotContain(line => line.Contains("X-Forwarded-For from"));
    }

    private async Task<HttpStatusCode> Guess(int number)
    {
        using var guess = await _client.PostAsJsonAsync(
            new Uri("/api/v1/auth/login", UriKind.Relative), new { email = $"guess{number}@example.com", password = "Wrong-horse-7" });
        return guess.StatusCode;
    }

    private static X509ChainPolicy Trust(X509Certificate2 certificate) =>
        new() { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { certificate }, RevocationMode = X509RevocationMode.NoCheck };

    private async Task<string> LogIn()
    {
        using var answer = await _client.PostAsJsonAsync(new Uri("/api/v1/auth/login", UriKind.Relative), new { email = "ada@example.com", password = Password });
        using var session = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return session.RootElement.GetProperty("accessToken").GetString()!;
    }

    private async Task Start(string program, string file, string configuration, params string[] arguments)
    {
        var path = Path.Combine(_folder.Path, file);
        await File.WriteAllTextAsync(path, configuration);
        _proxy = Process.Start(new ProcessStartInfo(Find(program), [.. arguments, path]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        await Eventually.Holds(() => Accepts(), TimeSpan.FromSeconds(30));
    }

    private async Task<bool> Accepts()
    {
        if (_proxy!.HasExited)
            throw new InvalidOperationException($"The proxy refuses its configuration: {await _proxy.StandardError.ReadToEndAsync()}{await _proxy.StandardOutput.ReadToEndAsync()}");

        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The example of the documentation, in front of the shop of this test.</summary>
    private string Example(string language)
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));
        var code = document.Split($"```{language}\n")[1].Split("\n```")[0];
        return Instance().Replace(code, $"127.0.0.1:{_shop.Client.BaseAddress!.Port}");
    }

    private static string Find(string program) =>
        new[] { "/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin" }.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"{program} is missing; ./shop test installs it.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"10\.0\.0\.1\d:8080", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instance();
}
