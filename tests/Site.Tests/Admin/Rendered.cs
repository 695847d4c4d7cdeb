using Bunit;
using Microsoft.AspNetCore.Components;

namespace Shop.Site.Tests.Admin;

/// <summary>What a person finds and presses in a component.</summary>
internal static class Rendered
{
    /// <summary>Presses the button with this name, as soon as it is there.</summary>
    public static void Press(this IRenderedComponent<IComponent> component, string name)
    {
        component.WaitForAssertion(() => component.Buttons(name).Should().NotBeEmpty());
#pragma warning disable VSTHRD002 // The test's thread is not the renderer's, which is waited for.
        // Found and pressed within the renderer, so that nothing is drawn in between.
        component.InvokeAsync(() => component.Buttons(name)[0].Click()).Wait();
#pragma warning restore VSTHRD002
    }

    /// <summary>Waits for the numbers of products, which arrive after the list and draw it again.</summary>
    public static IRenderedComponent<TPage> Counted<TPage>(this IRenderedComponent<TPage> page)
        where TPage : IComponent
    {
        page.WaitForAssertion(() => page.FindAll("a[aria-label^='Products of']").Select(Page.Text).Should().NotBeEmpty().And.NotContain("…"));
        return page;
    }

    public static IReadOnlyList<IElement> Buttons(this IRenderedComponent<IComponent> component, string name) =>
        [.. component.FindAll("button").Where(button => (button.GetAttribute("aria-label") ?? Page.Text(button)) == name)];

    /// <summary>The message that an invalid input names; null when it is valid.</summary>
    public static string? Fault(this IRenderedComponent<IComponent> component, string id) =>
        component.Find($"#{id}") is var input && input.GetAttribute("aria-invalid") == "true" ? Page.Text(component.Find($"#{input.GetAttribute("aria-describedby")}")) : null;

    /// <summary>The cells of each row of a table.</summary>
    public static IEnumerable<string> Rows(this IRenderedComponent<IComponent> component, string table = "table") =>
        component.FindAll($"{table} tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("th, td").Select(Page.Text)));
}
