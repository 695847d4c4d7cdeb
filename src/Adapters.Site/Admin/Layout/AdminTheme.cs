using MudBlazor;

namespace Shop.Adapters.Site.Admin.Layout;

/// <summary>The colours of the admin site, with a contrast of at least 4.5 : 1 for text (WCAG 2.2, 1.4.3).</summary>
internal static class AdminTheme
{
    private static readonly string[] s_fonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0f5c4d",
            Secondary = "#57615d",
            AppbarBackground = "#0f5c4d",
            Background = "#fffdf9",
            TextPrimary = "#1c2421",
            TextSecondary = "#57615d",
            Error = "#a3261b",
            Success = "#1d6b34",
            Warning = "#7a4b00",
            Info = "#1f5a8a",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#6fd3bb",
            PrimaryContrastText = "#0b2a24",
            Secondary = "#a9b1ae",
            AppbarBackground = "#0b2a24",
            AppbarText = "#eceae4",
            DrawerBackground = "#1d2125",
            DrawerText = "#eceae4",
            DrawerIcon = "#a9b1ae",
            Background = "#14171a",
            Surface = "#1d2125",
            TextPrimary = "#eceae4",
            TextSecondary = "#a9b1ae",
            Error = "#ff9d8f",
            Success = "#86d69c",
            Warning = "#f0c071",
            Info = "#9ccbf0",
        },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = s_fonts }, Button = new ButtonTypography { TextTransform = "none" } },
    };
}
