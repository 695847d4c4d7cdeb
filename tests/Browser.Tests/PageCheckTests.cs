using Xunit.Sdk;

namespace Shop.Browser.Tests;

public sealed class PageCheckTests(Chromium chromium, SampleShop sample)
{
    [Fact]
    public async Task Page_is_checked_for_what_is_not_accessible_in_any_colours_and_in_the_other_ones()
    {
        await using var visit = await Visit.Begin(chromium, sample.Shop);
        await visit.Page.GotoAsync("/forgot-password");
        await visit.CheckInBothColours("forgot-password");

        await visit.Page.EvaluateAsync("() => document.querySelector('main').append(new Image())");
        await Check().Should().ThrowAsync<XunitException>().WithMessage("*image-alt*");

        await visit.Page.EvaluateAsync(
            "() => { const text = document.createElement('p'); text.textContent = 'Faint'; text.style.color = '#777'; text.style.background = '#888'; document.querySelector('main img').replaceWith(text); }");
        await Check().Should().ThrowAsync<XunitException>().WithMessage("*color-contrast*");

        Func<Task> Check() => () => visit.CheckInBothColours("forgot-password-broken");
    }
}
