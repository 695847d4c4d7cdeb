using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Settings;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Shared.Texts;

/// <summary>Texts are in normalisation form C whatever adapter read them: forms and interactive pages leave them as they were typed.</summary>
public sealed class NormalizedTextTests
{
    private const string Typed = "Cafe\u0301";
    private const string Normalized = "Caf\u00e9";

    [Fact]
    public void Texts_of_a_product_are_normalised()
    {
        var teapot = AProduct.Named("Teapot").Build();

        teapot.Change(
            teapot.Describe() with { Sku = Typed, Name = Typed, Description = Typed, Unit = Typed, Images = [new ProductImage("https://example.com/", Typed)] },
            Some.Admin.Id,
            TestClock.Start);

        new[] { teapot.Sku, teapot.Name, teapot.Description, teapot.Unit, teapot.Images[0].Alt }.Should().AllBe(Normalized);
    }

    [Fact]
    public void Texts_of_the_taxonomy_are_normalised()
    {
        var brand = Brand.Create(BrandId.New(TestClock.Start), Typed, "cafe");
        brand.Name.Should().Be(Normalized);
        brand.Rename("Other", "other");
        brand.Rename(Typed, "cafe");

        new[] { brand.Name, Category.Create(CategoryId.New(TestClock.Start), "Other", null, "other", null, Typed).Description, new Banner(Typed, Typed, null).Title, new Banner(Typed, Typed, null).Text }
            .Should().AllBe(Normalized);
    }

    [Fact]
    public void Texts_of_profiles_addresses_and_settings_are_normalised()
    {
        var profile = AccountProfile.Named(Typed, AccountRole.Seller) with { Bio = Typed, Phone = Typed, StoreName = Typed };
        var address = new PostalAddress(Typed, Typed, Typed, Typed, Typed, Typed, Typed);
        var store = new StoreDescription(Typed, Typed, null, Typed, false, Typed);

        new[]
        {
            profile.Name, profile.Bio, profile.Phone, profile.StoreName, address.Name, address.Line1, address.Line2, address.City, address.Region,
            address.PostalCode, address.Country, store.Title, store.Tagline, store.ContactPhone, store.MaintenanceMessage,
        }.Should().AllBe(Normalized);
    }
}
