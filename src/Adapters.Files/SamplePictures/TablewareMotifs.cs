using static Shop.Adapters.Files.SamplePictures.Palette;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>Things on the table.</summary>
internal static class TablewareMotifs
{
    public static void Plate(Sheet s) => s.Oval(Shade, 52, 54, 33, 33)
        .Circle(s.Main, 50, 51, 33).Circle(s.Dark, 50, 51, 24).Circle(s.Light, 50, 51, 22.5f)
        .Circle(s.Dark, 26, 40, 0.9f).Circle(s.Dark, 71, 32, 0.8f).Circle(s.Dark, 79, 57, 0.9f).Circle(s.Dark, 38, 79, 0.8f)
        .Circle(s.Dark, 58, 22, 0.7f)
        .Line(Shine, 2.4f, "M24 51 Q24 34 39 27");

    public static void Platter(Sheet s) => s.Oval(Shade, 52, 55, 40, 25)
        .Oval(s.Main, 50, 52, 40, 25).Oval(s.Dark, 50, 52, 31, 17.5f).Oval(s.Light, 50, 52, 29.5f, 16.2f)
        .Circle(Fruit, 42, 51, 5).Circle(FruitDark, 51, 54, 5).Circle(Fruit, 59, 50, 5).Fill(Leaf, "M46 46 Q50 38 56 44 Q52 48 46 46 Z");

    public static void Bowl(Sheet s) => s.Shadow(50)
        .Fill(s.Main, "M18 48 H82 Q80 76 58 78 H42 Q20 76 18 48 Z").Fill(s.Dark, "M25 66 Q31 77 42 78 H58 Q69 77 75 66 Q50 75 25 66 Z")
        .Rect(s.Dark, 40, 77, 20, 3, 1.5f)
        .Oval(s.Light, 50, 48, 32, 7).Oval(s.Dark, 50, 48.6f, 28, 5.2f).Line(Shine, 2.8f, "M26 56 Q28 64 34 69");

    public static void FilledBowl(Sheet s)
    {
        s.Circle(Fruit, 38, 42, 9).Circle(FruitDark, 62, 42, 9).Circle(Fruit, 50, 36, 10).Line(LeafDark, 1.8f, "M50 27 Q51 23 54 22")
            .Fill(Leaf, "M51 26 Q54 19 61 22 Q57 27 51 26 Z");
        s.Shadow(50).Fill(s.Main, "M18 46 H82 Q80 76 58 78 H42 Q20 76 18 46 Z").Fill(s.Dark, "M25 66 Q31 77 42 78 H58 Q69 77 75 66 Q50 75 25 66 Z")
            .Rect(s.Dark, 40, 77, 20, 3, 1.5f)
            .Line(Shine, 2.8f, "M26 54 Q28 63 34 68");
    }

    public static void Glass(Sheet s) => s.Shadow(28)
        .Fill(Palette.Glass, "M33 26 H67 L63 77 Q63 80 60 80 H40 Q37 80 37 77 Z")
        .Fill(s.Main.WithAlpha(150), "M34.600 46 H65.400 L63 77 Q63 80 60 80 H40 Q37 80 37 77 Z")
        .Line(Facet, 1.2f, "M42 28 L44 77 M50 28 V77 M58 28 L56 77").Oval(Palette.Glass, 50, 26, 17, 2.6f).Line(Shine, 2.4f, "M38 34 L40 66");

    public static void Cutlery(Sheet s) => s.Oval(Shade, 52, 79, 26, 3)
        .Rect(s.Main, 26, 22, 48, 58, 4).Rect(s.Dark, 26, 74, 48, 6, 3).Rect(s.Light, 30, 26, 40, 50, 2)
        .At(38, 50, 1, 0, f => f.Rect(MetalDark, -1.5f, -6, 3, 28, 1.5f)
        .Line(MetalDark, 1.5f, "M-4 -22 V-12 M-1.300 -22 V-12 M1.300 -22 V-12 M4 -22 V-12")
        .Fill(MetalDark, "M-4.800 -13 H4.800 Q4.800 -5 0 -4 Q-4.800 -5 -4.800 -13 Z"))
        .At(50, 50, 1, 0, k => k.Rect(MetalDark, -1.5f, -2, 3, 24, 1.5f).Fill(MetalDark, "M-2 0 V-22 Q5 -16 3 0 Z"))
        .At(62, 50, 1, 0, n => n.Rect(MetalDark, -1.5f, -8, 3, 30, 1.5f).Oval(MetalDark, 0, -15, 4.8f, 7));

    public static void Servers(Sheet s) => s.Shadow(48)
        .At(50, 50, 1, -18, f => f.Rect(Wood, -2.500f, -6, 5, 36, 2.5f).Oval(Wood, 0, -18, 9, 13).Oval(WoodDark, 0, -18, 6, 9.5f))
        .At(50, 50, 1, 18, f => f.Rect(WoodDark, -2.500f, -6, 5, 36, 2.5f)
        .Fill(WoodDark, "M-8 -32 L-6 -31 L-4 -12 H-1.500 V-32 H1.500 V-12 H4 L6 -31 L8 -32 Q11 -8 0 -5 Q-11 -8 -8 -32 Z"));

    public static void Board(Sheet s) => s.Oval(Shade, 52, 78, 32, 4)
        .Rect(s.Main, 20, 30, 60, 48, 6).Rect(s.Dark, 20, 71, 60, 7, 3.5f)
        .Line(s.Light, 1.6f, "M25 40 Q45 36 75 41 M25 50 Q50 46 75 51 M25 60 Q45 57 75 61").Circle(s.Colours.Halo, 72, 37, 3)
        .Oval(Wood, 42, 55, 13, 9).Fill(WoodDark, "M31 58 Q42 68 53 58 Q52 63 42 64 Q32 63 31 58 Z").Line(Paper, 1.4f, "M36 53 L39 49 M42 54 L45 50");

    public static void Bottles(Sheet s) => s.Shadow(54)
        .Fill(s.Main, "M30 36 V44 Q22 48 22 56 V76 Q22 80 26 80 H44 Q48 80 48 76 V56 Q48 48 40 44 V36 Z").Rect(Wood, 31, 28, 8, 9, 2)
        .Rect(Paper, 25, 58, 20, 12, 2)
        .Fill(s.Accent, "M60 30 V40 Q52 45 52 54 V76 Q52 80 56 80 H74 Q78 80 78 76 V54 Q78 45 70 40 V30 Z").Rect(Wood, 61, 22, 8, 9, 2)
        .Rect(Paper, 55, 58, 20, 12, 2)
        .Line(Shine, 2.2f, "M26 55 Q27 51 31 49 M56 54 Q57 49 61 46");

    public static void Carafe(Sheet s) => s.Shadow(40)
        .Fill(Palette.Glass, "M42 26 H58 V40 Q70 50 70 64 V72 Q70 80 62 80 H38 Q30 80 30 72 V64 Q30 50 42 40 Z")
        .Fill(s.Main.WithAlpha(190), "M32 56 H68 Q70 60 70 64 V72 Q70 80 62 80 H38 Q30 80 30 72 V64 Q30 60 32 56 Z").Oval(s.Light, 50, 56, 18, 2.6f)
        .Rect(Wood, 43, 18, 14, 12, 3).Line(Shine, 2.6f, "M37 62 V72");

    public static void ButterDish(Sheet s) => s.Shadow(66)
        .Rect(Glow, 30, 62, 40, 11, 2).Fill(s.Main, "M24 72 V58 Q24 46 36 46 H64 Q76 46 76 58 V72 Z").Fill(s.Dark, "M24 66 H76 V72 H24 Z")
        .Rect(s.Light, 16, 72, 68, 6, 3).Rect(s.Dark, 24, 77, 52, 3, 1.5f)
        .Circle(s.Accent, 50, 42, 4.2f).Line(Shine, 2.6f, "M31 60 Q31 53 38 52");

    public static void CakeStand(Sheet s) => s.Shadow(36)
        .Rect(s.Dark, 46, 58, 8, 18).Fill(s.Main, "M38 74 H62 L66 80 H34 Z").Rect(s.Light, 16, 54, 68, 5, 2.5f)
        .Rect(Paper, 26, 34, 48, 20, 4).Fill(s.Accent, "M26 42 V36 Q26 32 30 32 H70 Q74 32 74 36 V42 Q70 48 66 42 Q62 48 58 42 Q54 48 50 42 Q46 48 42 42 Q38 48 34 42 Q30 48 26 42 Z")
        .Circle(s.AccentDark, 50, 28, 4).Rect(PaperDark, 26, 49, 48, 5, 2);

    public static void EggCup(Sheet s) => s.Shadow(34)
        .Fill(Paper, "M36 48 Q36 22 50 22 Q64 22 64 48 Z").Fill(PaperDark, "M56 24 Q64 30 64 48 H58 Z")
        .Fill(s.Main, "M32 46 H68 Q68 64 54 66 V72 H62 Q66 72 67 80 H33 Q34 72 38 72 H46 V66 Q32 64 32 46 Z")
        .Fill(s.Dark, "M54 66 Q68 64 68 46 H61 Q61 62 50 66 Z");

    private static readonly SkiaSharp.SKColor Facet = SkiaSharp.SKColors.White.WithAlpha(110);
}
