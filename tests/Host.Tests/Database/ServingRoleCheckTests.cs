using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shop.Application.Ports.Operations;
using Shop.Host.Database;
using Shop.Testing.Postgres;

namespace Shop.Host.Tests.Database;

public sealed class ServingRoleCheckTests : ILogger
{
    private readonly List<string> _warnings = [];

    [Fact]
    public async Task One_role_for_everything_starts_with_a_warning_that_names_what_it_may_do()
    {
        await Start(await ShopDatabases.Create(), migrating: null);

        _warnings.Should().ContainSingle().Which.Should().Contain("shop").And.Contain("is a superuser").And.Contain("ConnectionStrings__Migration");
    }

    [Fact]
    public async Task Two_roles_start_without_a_warning()
    {
        var roles = ShopDatabases.RolesOf(await ShopDatabases.Create());

        await Start(roles.Serving, roles.Migrating);

        _warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task Two_roles_are_refused_when_the_serving_one_may_do_more_than_serve()
    {
        var superuser = await ShopDatabases.Create();

        (await FluentActions.Awaiting(() => Start(superuser, ShopDatabases.RolesOf(superuser).Migrating)).Should().ThrowAsync<CannotStartException>())
            .WithMessage("*'shop'*is a superuser*");
    }

    [Theory]
    [InlineData("Host=/var/run/postgresql", true)]
    [InlineData("Host=localhost", true)]
    [InlineData("Host=127.0.0.1", true)]
    [InlineData("Host=db.example.com;SSL Mode=VerifyFull", true)]
    [InlineData("Host=db.example.com;SSL Mode=Disable", true)]
    [InlineData("Host=db.example.com", false)]
    [InlineData("Host=db.example.com;SSL Mode=Require", false)]
    [InlineData("Host=127.0.0.1,db.example.com", false)]
    public void Identity_of_a_remote_server_is_verified_or_the_operator_has_decided(string connectionString, bool verified) =>
        ServingRoleCheck.VerifiesServer(connectionString).Should().Be(verified);

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _warnings.Add(formatter(state, exception));

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    private async Task Start(string serving, string? migrating)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Shop", serving), new("ConnectionStrings:Migration", migrating)])
            .Build();
        await using var database = await ShopDatabase.Open(settings, NullLoggerFactory.Instance, sharing: false, CancellationToken.None);
        var rights = await database.RightsWhenMigrated(CancellationToken.None) ?? await database.Migrate(CancellationToken.None);
        ServingRoleCheck.Run(rights, database, new Production(), this);
    }

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "Shop.Host";

        public string ContentRootPath { get; set; } = "/";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
