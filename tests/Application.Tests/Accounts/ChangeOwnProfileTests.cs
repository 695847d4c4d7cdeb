using Shop.Application.Accounts;
using Shop.Application.Accounts.Profile;
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
    public async Task Profile_change_applies_only_the_given_fields()
    {
        await _shop.Has(_buyer);
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        await Change(_buyer, Nothing with { Bio = "Likes\nteapots.", Phone = "+1 555 0100" });

        (await Account(_buyer)).Should().BeEquivalentTo(new
        {
            Profile = new AccountProfile("Ada", "Likes\nteapots.", "+1 555 0100", Some.Address, null, NotifyByEmail: false),
            Version = 2L,
            UpdatedAt = _shop.Clock.GetUtcNow(),
        });
    }

    [Fact]
    public async Task Profile_change_clears_a_field_given_as_null()
    {
        await _shop.Has(_buyer);

        await Change(_buyer, Nothing with { ShippingAddress = (PostalAddress?)null });

        (await Account(_buyer)).Profile.ShippingAddress.Should().BeNull();
    }

    [Fact]
    public async Task Profile_change_without_a_difference_creates_no_new_version()
    {
        await _shop.Has(_buyer);
        var before = await Account(_buyer);
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        await Change(_buyer, Nothing with { Name = "Ada", ShippingAddress = Some.Address with { } });

        (await Account(_buyer)).Should().Be(before);
    }

    [Fact]
    public async Task Seller_can_set_the_store_name_and_admin_can_disable_email_notifications()
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
    public async Task Profile_change_rejects_the_fields_of_another_role()
    {
        var admin = AnAccount.OfAdmin();
        await _shop.Has(_buyer, admin);

        await Changing(_buyer, Nothing with { StoreName = "Ada's Attic" }).ShouldRefuse("field-not-allowed");
        await Changing(_buyer, Nothing with { NotifyByEmail = true }).ShouldRefuse("field-not-allowed");
        await Changing(admin, Nothing with { ShippingAddress = Some.Address }).ShouldRefuse("field-not-allowed");
    }

    [Fact]
    public async Task Profile_change_rejects_a_stale_version()
    {
        await _shop.Has(_buyer);
        await Change(_buyer, Nothing with { Name = "Ada L." });

        await Changing(_buyer, Nothing with { Name = "Ada K." }, expectedVersion: 1).ShouldRefuse("stale-version");
    }

    [Theory]
    [InlineData("us")]
    [InlineData("XX")]
    [InlineData("UK")]
    [InlineData("USA")]
    [InlineData("")]
    public async Task Profile_change_rejects_an_unknown_country(string country)
    {
        await _shop.Has(_buyer);

        await Changing(_buyer, Nothing with { ShippingAddress = Some.Address with { Country = country } })
            .ShouldBeInvalid(("Fields.ShippingAddress.Value.Country", "country-invalid"));
    }

    [Fact]
    public async Task Profile_change_reports_all_faults_at_once()
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
            ("Fields.StoreName.Value", "control-character"),
            ("storeName", "field-not-allowed"));
    }

    [Fact]
    public async Task Profile_change_fails_when_the_account_does_not_exist()
    {
        await Changing(AnAccount.OfBuyer(), Nothing with { Name = "Nobody" }).ShouldRefuse("account-not-found");
    }

    private Task<AccountDetails> Account(AnAccount owner) => _shop.Send(new GetOwnAccount(owner.Actor));

    private async Task Change(AnAccount owner, ProfileFields fields, long? expectedVersion = null) =>
        await _shop.Send(new ChangeOwnProfile(owner.Actor, expectedVersion, fields));

    private Func<Task> Changing(AnAccount owner, ProfileFields fields, long? expectedVersion = null) =>
        () => Change(owner, fields, expectedVersion);
}
