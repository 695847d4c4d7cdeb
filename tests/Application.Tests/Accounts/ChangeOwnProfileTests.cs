using Shop.Application.Accounts;
using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class ChangeOwnProfileTests : IAsyncDisposable
{
    private static readonly ProfileFields Nothing = new(default, default, default, default, default, default);

    private readonly RunningShop _shop = new();
    private readonly AnAccount _buyer = AnAccount.OfBuyer().Named("Ada").LivingAt(Some.Address);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Changes_what_is_given_and_leaves_the_rest()
    {
        await _shop.Has(_buyer);
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        await Change(_buyer, Nothing with { Bio = "Likes\nteapots.", Phone = "+1 555 0100" });

        (await Account(_buyer)).Should().BeEquivalentTo(new
        {
            Profile = new AccountProfile("Ada", "Likes\nteapots.", "+1 555 0100", Some.Address, null, NotifyByEmail: false),
            Version = 2L,
            UpdatedAt = _shop.Clock.Now,
        });
    }

    [Fact]
    public async Task Empties_what_is_given_as_null()
    {
        await _shop.Has(_buyer);

        await Change(_buyer, Nothing with { ShippingAddress = (PostalAddress?)null });

        (await Account(_buyer)).Profile.ShippingAddress.Should().BeNull();
    }

    [Fact]
    public async Task Makes_no_new_version_of_what_it_finds()
    {
        await _shop.Has(_buyer);
        var before = await Account(_buyer);
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        await Change(_buyer, Nothing with { Name = "Ada", ShippingAddress = Some.Address with { } });

        (await Account(_buyer)).Should().Be(before);
    }

    [Fact]
    public async Task Lets_a_seller_name_the_store_and_an_admin_choose_mail()
    {
        var seller = AnAccount.OfSeller();
        var admin = AnAccount.OfAdmin();
        await _shop.Has(seller, admin);

        await Change(seller, Nothing with { StoreName = "Ada's Attic" });
        await Change(admin, Nothing with { NotifyByEmail = false });

        (await Account(seller)).Profile.StoreName.Should().Be("Ada's Attic");
        (await Account(admin)).Profile.NotifyByEmail.Should().BeFalse();
    }

    [Fact]
    public async Task Refuses_the_fields_of_another_role()
    {
        var admin = AnAccount.OfAdmin();
        await _shop.Has(_buyer, admin);

        await Changing(_buyer, Nothing with { StoreName = "Ada's Attic" }).ShouldRefuse("field-not-allowed");
        await Changing(_buyer, Nothing with { NotifyByEmail = true }).ShouldRefuse("field-not-allowed");
        await Changing(admin, Nothing with { ShippingAddress = Some.Address }).ShouldRefuse("field-not-allowed");
    }

    [Fact]
    public async Task Refuses_a_change_based_on_an_older_version()
    {
        await _shop.Has(_buyer);
        await Change(_buyer, Nothing with { Name = "Ada L." });

        await Changing(_buyer, Nothing with { Name = "Ada K." }, expectedVersion: 1).ShouldRefuse("stale-version");
    }

    [Fact]
    public async Task Takes_one_of_many_changes_based_on_one_version()
    {
        await _shop.Has(_buyer);

        var changes = Enumerable.Range(0, 20).Select(i => Task.Run(() => Change(_buyer, Nothing with { Name = $"Ada {i}" }, expectedVersion: 1)));
        await Task.WhenAll(changes.Select(change => change.ContinueWith(_ => { }, TaskScheduler.Default)));

        (await Account(_buyer)).Version.Should().Be(2);
    }

    [Theory]
    [InlineData("us")]
    [InlineData("XX")]
    [InlineData("UK")]
    [InlineData("USA")]
    [InlineData("")]
    public async Task Wants_a_country_that_exists(string country)
    {
        await _shop.Has(_buyer);

        await Changing(_buyer, Nothing with { ShippingAddress = Some.Address with { Country = country } })
            .ShouldBeInvalid(("Fields.ShippingAddress.Value.Country", "country-invalid"));
    }

    [Fact]
    public async Task Tells_all_faults_at_once()
    {
        await _shop.Has(_buyer);

        await Changing(_buyer, Nothing with
        {
            Name = " ",
            Bio = new string('x', 2001),
            Phone = new string('5', 41),
            ShippingAddress = Some.Address with { City = "" },
            StoreName = "two\nlines",
        }).ShouldBeInvalid(
            ("Fields.Name.Value", "required"),
            ("Fields.Bio.Value", "too-long"),
            ("Fields.Phone.Value", "too-long"),
            ("Fields.ShippingAddress.Value.City", "required"),
            ("Fields.StoreName.Value", "control-character"));
    }

    [Fact]
    public async Task Finds_nothing_to_change_when_the_account_is_gone()
    {
        await Changing(AnAccount.OfBuyer(), Nothing with { Name = "Nobody" }).ShouldRefuse("account-not-found");
    }

    private Task<AccountDetails> Account(AnAccount owner) => _shop.Send(new GetOwnAccount(owner.Actor));

    private async Task Change(AnAccount owner, ProfileFields fields, long? expectedVersion = null) =>
        await _shop.Send(new ChangeOwnProfile(owner.Actor, expectedVersion, fields));

    private Func<Task> Changing(AnAccount owner, ProfileFields fields, long? expectedVersion = null) =>
        () => Change(owner, fields, expectedVersion);
}
