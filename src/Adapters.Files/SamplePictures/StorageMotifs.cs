using static Shop.Adapters.Files.SamplePictures.Palette;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>Furniture and containers.</summary>
internal static class StorageMotifs
{
    public static void Basket(Sheet s)
    {
        s.Shadow(58).Line(s.Dark, 3.5f, "M32 46 Q32 22 50 22 Q68 22 68 46").Fill(s.Main, "M20 44 H80 L74 76 Q73 80 69 80 H31 Q27 80 26 76 Z");
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 7; column++)
                s.Rect(s.Dark, 26 + (column * 7) + (row % 2 * 3.500f), 52 + (row * 6.500f), 4.2f, 3, 1.5f);
        }

        s.Rect(s.Light, 17, 42, 66, 6, 3);
    }

    public static void Rack(Sheet s) => s.Shadow(64)
        .Rect(WoodDark, 18, 26, 4, 54, 1.5f).Rect(WoodDark, 78, 26, 4, 54, 1.5f).Rect(Wood, 16, 44, 68, 4, 1.5f).Rect(Wood, 16, 68, 68, 4, 1.5f)
        .Rect(s.Main, 26, 30, 7, 14, 1).Rect(s.Accent, 34, 27, 6, 17, 1).Rect(Paper, 41, 31, 7, 13, 1).Circle(s.Light, 66, 38, 6)
        .Rect(s.Accent, 28, 56, 20, 12, 2).Rect(s.AccentDark, 35, 60, 6, 2, 1).Rect(s.Main, 58, 54, 14, 14, 2);

    public static void WallBoard(Sheet s) => s.Rect(Wood, 14, 52, 72, 6, 2).Rect(WoodDark, 14, 56, 72, 2, 1).Line(Ink, 3, "M26 58 V72 M26 60 L36 58")
        .Line(Ink, 3, "M74 58 V72 M74 60 L64 58")
        .Rect(s.Main, 22, 30, 8, 22, 1).Rect(s.Accent, 31, 34, 6, 18, 1).Rect(Paper, 38, 28, 7, 24, 1)
        .Fill(s.Light, "M60 42 H76 L74 52 H62 Z").Fill(Leaf, "M68 42 Q58 36 60 26 Q69 30 68 42 Z")
        .Fill(LeafDark, "M68 42 Q78 37 78 28 Q68 31 68 42 Z");

    public static void Ladder(Sheet s) => s.Shadow(54).Line(Wood, 3.5f, "M34 16 L24 79").Line(Wood, 3.5f, "M66 16 L76 79")
        .Rect(WoodDark, 28, 32, 44, 3.5f, 1).Rect(WoodDark, 25, 50, 50, 3.5f, 1).Rect(WoodDark, 22, 68, 56, 3.5f, 1)
        .Rect(s.Main, 38, 22, 6, 10, 1).Rect(s.Accent, 45, 20, 6, 12, 1).Circle(s.Light, 58, 45, 5).Rect(s.Accent, 32, 58, 16, 10, 2)
        .Rect(s.Main, 56, 56, 12, 12, 2);

    public static void Crate(Sheet s) => s.Shadow(64)
        .Circle(Fruit, 36, 42, 8).Circle(FruitDark, 50, 40, 9).Circle(Fruit, 64, 42, 8).Fill(Leaf, "M50 32 Q53 25 60 27 Q57 33 50 32 Z")
        .Rect(Wood, 18, 44, 64, 10, 1.5f).Rect(Wood, 18, 57, 64, 10, 1.5f).Rect(Wood, 18, 70, 64, 10, 1.5f).Rect(WoodDark, 18, 51, 64, 3, 1)
        .Rect(WoodDark, 18, 64, 64, 3, 1).Rect(WoodDark, 18, 77, 64, 3, 1)
        .Rect(WoodDark, 20, 42, 7, 38, 1).Rect(WoodDark, 73, 42, 7, 38, 1);

    public static void Box(Sheet s) => s.Shadow(64)
        .Rect(s.Main, 20, 46, 60, 34, 4).Fill(s.Dark, "M20 70 H80 V76 Q80 80 76 80 H24 Q20 80 20 76 Z").Rect(s.Light, 16, 36, 68, 13, 4)
        .Rect(s.Dark, 20, 49, 60, 2)
        .Rect(Paper, 38, 55, 24, 12, 2).Rect(PaperDark, 42, 58, 16, 2, 1).Rect(PaperDark, 45, 62, 10, 2, 1);

    public static void Boxes(Sheet s) => s.Shadow(64)
        .Rect(s.Main, 18, 58, 64, 22, 3).Rect(s.Light, 16, 55, 68, 7, 2).Rect(s.Accent, 24, 38, 52, 17, 3).Rect(s.AccentDark, 22, 35, 56, 6, 2)
        .Rect(Paper, 32, 22, 36, 13, 3).Rect(PaperDark, 30, 19, 40, 6, 2)
        .Rect(s.Dark, 44, 68, 12, 4, 2).Rect(s.AccentDark, 45, 46, 10, 3.500f, 1.7f).Rect(PaperDark, 46, 28, 8, 3, 1.5f);

    public static void Jar(Sheet s) => s.Shadow(40)
        .Fill(Glass, "M36 34 H64 V38 Q72 42 72 50 V72 Q72 80 64 80 H36 Q28 80 28 72 V50 Q28 42 36 38 Z")
        .Fill(s.Main.WithAlpha(215), "M28 54 H72 V72 Q72 80 64 80 H36 Q28 80 28 72 Z")
        .Circle(s.Light, 38, 62, 4.4f).Circle(s.Dark, 50, 68, 4.4f).Circle(s.Light, 61, 61, 4.4f).Circle(s.Dark, 40, 74, 3.4f)
        .Circle(s.Light, 58, 74, 3.4f)
        .Rect(s.Accent, 35, 26, 30, 8, 3).Line(Metal, 2, "M33 34 H67").Line(Shine, 2.8f, "M34 48 V66");

    public static void SpiceJars(Sheet s)
    {
        s.Shadow(74).Rect(Wood, 10, 72, 80, 8, 2).Rect(WoodDark, 10, 77, 80, 3, 1.5f);
        foreach (var (x, colour) in new[] { (16f, s.Main), (34f, s.Accent), (52f, s.Light), (70f, s.AccentDark) })
            s.Rect(Glass, x, 42, 14, 30, 3).Rect(colour, x, 53, 14, 19, 3).Rect(Ink, x + 1, 36, 12, 7, 2);
    }

    public static void CoatRack(Sheet s) => s.Shadow(40)
        .Rect(Wood, 48, 14, 4, 62, 2).Line(WoodDark, 3.5f, "M50 70 L34 79 M50 70 L66 79")
        .Line(Wood, 3, "M50 24 L36 18 M50 24 L64 18 M50 34 L38 29 M50 34 L62 29")
        .Fill(s.Main, "M60 29 Q70 31 74 42 L78 64 H58 L59 40 Z").Fill(s.Dark, "M69 64 L67 40 L72 38 L78 64 Z").Fill(s.Accent, "M26 24 Q36 13 46 24 Z")
        .Rect(s.AccentDark, 23, 22.500f, 26, 3, 1.5f);

    public static void UmbrellaStand(Sheet s) => s.Shadow(36)
        .Line(WoodDark, 3, "M44 50 V22 Q44 15 50 16").Fill(s.Accent, "M52 54 L56 22 Q60 16 64 22 L62 54 Z").Line(WoodDark, 3, "M60 20 V12")
        .Fill(s.Main, "M32 46 H68 L65 77 Q65 80 62 80 H38 Q35 80 35 77 Z").Fill(s.Dark, "M58 46 H68 L65 77 Q65 80 62 80 H57 Z")
        .Oval(s.Light, 50, 46, 18, 3).Line(s.Dark, 1.6f, "M33.500 56 H66.500 M34.400 68 H65.600");

    public static void Hangers(Sheet s) => s.Line(MetalDark, 3, "M8 22 H92")
        .At(44, 30, 1, 0, k => k.Line(Metal, 2, "M0 6 V0 Q6 -2 5 -8 Q1 -12 -4 -8").Line(WoodDark, 5, "M0 8 L-30 26 M0 8 L30 26 M-30 26 H30"))
        .At(56, 34, 1, 0, k => k.Line(Metal, 2, "M0 6 V-4 Q6 -6 5 -12 Q1 -16 -4 -12").Line(Wood, 5, "M0 8 L-30 26 M0 8 L30 26 M-30 26 H30")
        .Fill(s.Main, "M-20 24 H20 L17 46 H-17 Z").Fill(s.Dark, "M8 24 H20 L17 46 H9 Z"));

    public static void Cabinet(Sheet s) => s.Rect(Wood, 24, 24, 52, 52, 4).Rect(WoodDark, 24, 70, 52, 6, 3).Rect(Paper, 30, 30, 40, 36, 2)
        .Line(WoodDark, 1.6f, "M34 36 H66")
        .At(40, 38, 1, 0, k => k.Line(s.Main, 2, "M0 8 V20 M0 20 H5 M0 16 H4").Circle(s.Main, 0, 5, 4).Circle(Paper, 0, 5, 1.8f))
        .At(52, 38, 1, 0, k => k.Line(s.Accent, 2, "M0 8 V23 M0 23 H5 M0 19 H4").Circle(s.Accent, 0, 5, 4).Circle(Paper, 0, 5, 1.8f))
        .At(62, 38, 1, 0, k => k.Line(Ink, 2, "M0 8 V18 M0 18 H4").Circle(Ink, 0, 5, 4).Circle(Paper, 0, 5, 1.8f));

    public static void Hammock(Sheet s) => s.Line(WoodDark, 3, "M12 20 V48 M88 20 V48").Circle(Fruit, 40, 48, 9).Circle(FruitDark, 56, 46, 10)
        .Circle(Glow, 48, 40, 8)
        .Fill(Paper.WithAlpha(140), "M12 30 Q50 82 88 30 Q50 56 12 30 Z")
        .Line(Paper, 1.8f, "M12 30 Q50 82 88 30 M12 30 Q50 56 88 30 M28 41 L36 56 M40 46 L46 62 M52 47 L56 61 M64 44 L66 55 M34 53 L48 46 M46 60 L62 44 M58 59 L74 37");
}
