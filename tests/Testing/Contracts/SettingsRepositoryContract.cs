using Shop.Application.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Settings;
using Shop.Domain.Shared;
using Shop.Testing.Data;

namespace Shop.Testing.Contracts;

public abstract class SettingsRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly StoreDescription TeaHouse = new(
        "Tea House", "Everything for tea", EmailAddress.Of("hello@example.org"), "+49 30 1234567", Maintenance: true, "Back at noon.");

    [Fact]
    public async Task Settings_have_default_values_in_a_new_database()
    {
        var settings = await Read(session => session.Settings.Get(Token));

        settings.Describe().Should().Be(new StoreDescription("Shop", null, null, null, Maintenance: false, null));
        settings.Version.Should().Be(1);
    }

    [Fact]
    public async Task Changed_settings_are_stored_and_audited()
    {
        await Change(TeaHouse);

        var settings = await Read(session => session.Settings.Get(Token));
        settings.Describe().Should().Be(TeaHouse);
        settings.Version.Should().Be(2);
        var received = (await Read(session => session.Audit.About(StoreSettings.Name, Token))).Should().ContainSingle().Which;
        received.Action.Should().Be(AuditAction.Changed);
        received.Changes.Should().Contain(new FieldChange("title", "Shop", "Tea House")).And.Contain(new FieldChange("maintenance", "false", "true"));
    }

    [Fact]
    public async Task Unchanged_settings_keep_their_version()
    {
        await Change(TeaHouse);
        await Change(TeaHouse);

        (await Read(session => session.Settings.Get(Token))).Version.Should().Be(2);
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_changes_of_the_same_version_succeeds()
    {
        var refusals = await CommitAtOnce(8, async (session, caller) =>
        {
            var settings = await session.Settings.Get(Token);
            settings.EnsureVersion(1);
            settings.Change(TeaHouse with { Title = $"Store {caller}" });
        });

        refusals.Count(code => code is null).Should().Be(1);
        refusals.Where(code => code is not null).Should().OnlyContain(code => code == "stale-version");
    }

    private Task Change(StoreDescription description) =>
        Commit(async session => (await session.Settings.Get(Token)).Change(description));
}
