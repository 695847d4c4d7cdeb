using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shop.Browser.Tests;

/// <summary>A form, and what a person types into it and chooses in it.</summary>
/// <param name="Form">The component.</param>
/// <param name="Address">The address of its page.</param>
/// <param name="Opens">The button that opens it; null for a form that is open.</param>
/// <param name="Save">The button that saves it.</param>
internal sealed record TypedForm(Type Form, string Address, string? Opens, string Save, params IReadOnlyList<Step> Steps)
{
    /// <summary>The button of the question before it is saved; null without one.</summary>
    public string? Confirm { get; init; }

    /// <summary>Types and chooses everything, in an open page.</summary>
    public async Task Fill(IPage page)
    {
        await page.GotoAsync(Address);
        if (Opens is not null)
            await page.GetByRole(AriaRole.Button, new() { Name = Opens, Exact = true }).ClickAsync();
        foreach (var step in Steps)
            await step.Do(page);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-draft]")).ToHaveAttributeAsync("data-draft", "changed");
    }

    /// <summary>Finds everything in the form again.</summary>
    public async Task Check(IPage page)
    {
        await Expect(page.Locator("#connection")).ToContainTextAsync("is filled in again");
        foreach (var step in Steps)
            await step.Check(page);
    }

    /// <summary>Saves the form; then nothing is left to fill in.</summary>
    public async Task Submit(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = Save, Exact = true }).First.ClickAsync();
        if (Confirm is not null)
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = Confirm }).ClickAsync();
        await Expect(page.Locator(".mud-snackbar").Filter(new() { HasText = "Saved." })).ToBeVisibleAsync();
        await Expect(page.Locator("#connection [role=status]")).ToBeEmptyAsync();
        (await page.EvaluateAsync<int>("() => Object.keys(sessionStorage).filter(name => name.startsWith('draft ')).length")).Should().Be(0, "{0} is saved", Address);
    }
}

/// <summary>One thing that a person does in a form, and how it looks afterwards.</summary>
internal sealed record Step(Func<IPage, Task> Do, Func<IPage, Task> Check)
{
    private static readonly byte[] s_dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    public static Step Type(string name, string text) => new(
        page => Field(page, name).FillAsync(text),
        page => Expect(Field(page, name)).ToHaveValueAsync(text));

    public static Step Select(string name, string value) => new(
        page => Field(page, name).SelectOptionAsync(value),
        page => Expect(Field(page, name)).ToHaveValueAsync(value));

    public static Step Tick(string name, bool isTicked) => new(
        page => Field(page, name).SetCheckedAsync(isTicked),
        page => Expect(Field(page, name)).ToBeCheckedAsync(new() { Checked = isTicked }));

    public static Step Press(string button) => new(page => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(), _ => Task.CompletedTask);

    /// <summary>Chooses a taxon and leaves a text in its search, which is no value.</summary>
    public static Step Choose(string name, string taxon) => new(
        async page =>
        {
            await Field(page, name).FillAsync(taxon);
            await Field(page, name).BlurAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Remove {taxon}" })).ToBeVisibleAsync();
            await Field(page, name).FillAsync("only searched");
        },
        async page =>
        {
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Remove {taxon}" })).ToBeVisibleAsync();
            await Expect(Field(page, name)).ToHaveValueAsync("");
        });

    public static Step Upload(string name) => new(
        async page =>
        {
            await Field(page, name).SetInputFilesAsync(new FilePayload { Name = "dot.png", MimeType = "image/png", Buffer = s_dot });
            await page.Locator("img.thumb").WaitForAsync();
        },
        page => page.Locator("img.thumb").WaitForAsync());

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });
}
