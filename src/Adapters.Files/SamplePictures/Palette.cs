using SkiaSharp;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>The colours of one picture. Materials are the same in every picture; the other colours depend on the product.</summary>
/// <param name="Main">The colour of the product.</param>
/// <param name="Accent">A second colour, for details.</param>
/// <param name="Back">The background.</param>
internal sealed record Palette(SKColor Main, SKColor Accent, SKColor Back)
{
    public static readonly SKColor Paper = new(0xFB, 0xF6, 0xEC);
    public static readonly SKColor PaperDark = new(0xE6, 0xDC, 0xCB);
    public static readonly SKColor Ink = new(0x3B, 0x3F, 0x4A);
    public static readonly SKColor InkLight = new(0x5C, 0x62, 0x70);
    public static readonly SKColor Metal = new(0xC3, 0xCA, 0xD0);
    public static readonly SKColor MetalDark = new(0x93, 0x9D, 0xA6);
    public static readonly SKColor Wood = new(0xCF, 0xA2, 0x6B);
    public static readonly SKColor WoodDark = new(0xA9, 0x7C, 0x4B);
    public static readonly SKColor Leaf = new(0x6F, 0x9F, 0x6B);
    public static readonly SKColor LeafDark = new(0x4C, 0x7A, 0x55);
    public static readonly SKColor Fruit = new(0xD8, 0x72, 0x4C);
    public static readonly SKColor FruitDark = new(0xB9, 0x55, 0x3B);
    public static readonly SKColor Soil = new(0x6B, 0x4F, 0x41);
    public static readonly SKColor Glow = new(0xFF, 0xE2, 0x9A);
    public static readonly SKColor Shine = SKColors.White.WithAlpha(70);
    public static readonly SKColor Glass = SKColors.White.WithAlpha(130);
    public static readonly SKColor Shade = SKColors.Black.WithAlpha(28);

    private static readonly SKColor Terracotta = new(0xCB, 0x6F, 0x50);
    private static readonly SKColor Navy = new(0x3A, 0x56, 0x7A);

    private static readonly SKColor[] Mains =
    [
        Terracotta, new(0xDB, 0xA5, 0x45), new(0x7C, 0x9E, 0x82), new(0x3F, 0x85, 0x8C), Navy, new(0x86, 0x5A, 0x7C), new(0xD3, 0x85, 0x84), new(0x5B, 0x74, 0x8F),
    ];

    /// <summary>Names of colours and materials in the names of products. The first that a name contains is its colour.</summary>
    private static readonly (string Term, SKColor Colour)[] Named =
    [
        ("terracotta", Terracotta), ("cast iron", new(0x4A, 0x4F, 0x58)), ("carbon steel", new(0x58, 0x60, 0x6B)), ("blackened", new(0x44, 0x48, 0x50)),
        ("iron grey", new(0x73, 0x7B, 0x85)), ("zinc", new(0x9A, 0xA8, 0xB2)), ("galvanised", new(0x9A, 0xA8, 0xB2)), ("copper", new(0xC9, 0x7B, 0x4E)), ("brass", new(0xCF, 0xA5, 0x4E)),
        ("sea green", new(0x5F, 0xA3, 0x96)), ("celadon", new(0x9C, 0xBF, 0xA3)), ("oxblood", new(0x8E, 0x3B, 0x3B)), ("speckled white", new(0xEF, 0xE7, 0xDA)), ("ceramic", new(0xEA, 0xE2, 0xD6)),
        ("deep blue", new(0x2F, 0x4E, 0x86)), ("forest green", new(0x3E, 0x6B, 0x4C)), ("amber", new(0xE0, 0x9A, 0x3C)), ("beeswax", new(0xE3, 0xB2, 0x54)), ("rattan", new(0xD2, 0xA8, 0x6C)),
        ("seagrass", new(0xC4, 0xA6, 0x6E)), ("jute", new(0xC9, 0xA7, 0x74)), ("coir", new(0xA8, 0x80, 0x58)), ("walnut", new(0x8A, 0x5F, 0x43)), ("olive wood", new(0xC0, 0x93, 0x58)),
        ("hand-thrown", new(0x8C, 0xA5, 0xAE)), ("granite", new(0x8B, 0x8F, 0x96)), ("slate", new(0x4F, 0x57, 0x60)), ("linen", new(0xC9, 0xB8, 0x9C)), ("muslin", new(0xD9, 0xC3, 0xB0)),
        ("peppermint", new(0x7F, 0xB5, 0x93)), ("rooibos", new(0xC2, 0x6A, 0x45)), ("jasmine", new(0xA9, 0xBF, 0x83)), ("smoked", new(0x5A, 0x50, 0x4B)), ("leather", new(0xB5, 0x7D, 0x52)),
        ("unglazed", new(0xA8, 0x72, 0x58)), ("larch", new(0xC9, 0x98, 0x63)), ("felt", new(0x7D, 0x87, 0x90)),
    ];

    /// <summary>Backgrounds by the slug of a category, so that products of one category resemble each other.</summary>
    private static readonly Dictionary<string, SKColor[]> Backs = new(StringComparer.Ordinal)
    {
        ["cookware"] = [new(0xF3, 0xDF, 0xCB), new(0xEF, 0xE3, 0xC8), new(0xF1, 0xD6, 0xC9)],
        ["coffee-and-tea"] = [new(0xEA, 0xDC, 0xCC), new(0xE4, 0xDF, 0xC9), new(0xF0, 0xDD, 0xC5)],
        ["tableware"] = [new(0xD7, 0xE3, 0xE4), new(0xDD, 0xE5, 0xD9), new(0xCF, 0xDE, 0xE3)],
        ["lighting"] = [new(0x4B, 0x5B, 0x78), new(0x57, 0x53, 0x73), new(0x3F, 0x63, 0x70)],
        ["textiles"] = [new(0xF2, 0xDC, 0xDA), new(0xEA, 0xDB, 0xE4), new(0xF3, 0xE4, 0xD6)],
        ["storage"] = [new(0xDF, 0xE3, 0xEA), new(0xE7, 0xE1, 0xD6), new(0xD9, 0xE1, 0xDF)],
        ["garden-tools"] = [new(0xD9, 0xE6, 0xCC), new(0xE4, 0xE8, 0xC6), new(0xCF, 0xE2, 0xD3)],
        ["planters"] = [new(0xD3, 0xE6, 0xDA), new(0xE6, 0xEA, 0xD0), new(0xDB, 0xE7, 0xE6)],
        ["desk"] = [new(0xF4, 0xE6, 0xC3), new(0xDD, 0xE0, 0xEE), new(0xF0, 0xDF, 0xD2)],
    };

    public SKColor MainDark => Mixed(Main, SKColors.Black, 0.2f);

    public SKColor MainLight => Mixed(Main, SKColors.White, 0.32f);

    public SKColor AccentDark => Mixed(Accent, SKColors.Black, 0.2f);

    public SKColor Halo => Mixed(Back, SKColors.White, IsDark ? 0.13f : 0.42f);

    public SKColor Table => Mixed(Back, SKColors.Black, IsDark ? 0.22f : 0.075f);

    private bool IsDark => Back.Red + Back.Green + Back.Blue < 384;

    /// <param name="seed">Chooses among colours that fit.</param>
    public static Palette Of(uint seed, string name, string category)
    {
        var backs = Backs.GetValueOrDefault(category) ?? Backs["storage"];
        var lower = name.ToLowerInvariant();
        var named = Array.Find(Named, entry => lower.Contains(entry.Term, StringComparison.Ordinal));
        var number = (int)(seed % 1024);
        var main = named.Term is null ? Mains[number % Mains.Length] : named.Colour;
        var others = Mains.Where(colour => colour != main).ToArray();
        return new Palette(main, others[number / Mains.Length % others.Length], backs[number / 97 % backs.Length]);
    }

    public static SKColor Mixed(SKColor colour, SKColor other, float share) => new(
        (byte)(colour.Red + ((other.Red - colour.Red) * share)),
        (byte)(colour.Green + ((other.Green - colour.Green) * share)),
        (byte)(colour.Blue + ((other.Blue - colour.Blue) * share)));
}
