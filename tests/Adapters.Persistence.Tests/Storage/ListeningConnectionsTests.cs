using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class ListeningConnectionsTests
{
    private const string Listening = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'shop notifications' AND datname = current_database()";

    [Fact]
    public async Task Connections_that_listen_are_closed_and_not_returned_to_the_pool()
    {
        await using var shop = await ShopInstance.On(null);
        await shop.Start();
        await Eventually.Holds(async () => await shop.Query<long>(Listening) == 2, TimeSpan.FromSeconds(20));

        await shop.Stop();

        await Eventually.Holds(async () => await shop.Query<long>(Listening) == 0, TimeSpan.FromSeconds(20));
        (await shop.Query<long>("SELECT count(*) FROM pg_listening_channels()")).Should().Be(0);
    }
}
