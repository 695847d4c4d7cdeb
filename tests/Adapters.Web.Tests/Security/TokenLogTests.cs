using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Security;

public sealed class TokenLogTests
{
    [Fact]
    public async Task Request_whose_session_cannot_be_checked_is_logged_once_and_not_as_an_error()
    {
        using var log = new LoggedLines();
        var own = await ShopDatabases.Create();
        var (wire, database) = Wire.To(own);
        await using (wire)
        {
            await using var shop = await ShopApi.Start(database: database, replacing: services => services.AddLogging(logging => logging.AddProvider(log)));
            using var buyer = await shop.SignUpBuyer();
            wire.Cut();

            (await buyer.Get("/me")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

            log.All.Should().ContainSingle(line => line.Contains("GET /api/v1/me was rejected as unavailable."));
            log.Errors.Should().NotContain(line => line.Contains("processing message"), "the handler of tokens throws what it has logged");
        }

        await PostgresCluster.DropDatabase(own);
    }
}
