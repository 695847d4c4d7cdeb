using static Shop.Adapters.Files.SamplePictures.Palette;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>Fabrics.</summary>
internal static class TextileMotifs
{
    public static void Cushion(Sheet s) => s.Shadow(64)
        .Fill(s.Main, "M20 26 Q50 32 80 26 Q74 53 80 80 Q50 74 20 80 Q26 53 20 26 Z")
        .Fill(s.Dark, "M77 70 Q78.500 75 80 80 Q50 74 20 80 Q21.500 75 23 70 Q50 64 77 70 Z")
        .Line(s.Light, 1.6f, "M34 37 L66 69 M34 53 L50 69 M50 37 L66 53 M66 37 L34 69 M50 37 L34 53 M66 53 L50 69").Circle(s.Accent, 50, 53, 3.4f);

    public static void Pillow(Sheet s) => s.Shadow(72)
        .Fill(s.Accent, "M16 56 Q50 50 84 56 Q80 68 84 80 Q50 76 16 80 Q20 68 16 56 Z")
        .Fill(s.Main, "M14 34 Q50 27 86 34 Q81 47 86 60 Q50 54 14 60 Q19 47 14 34 Z")
        .Fill(s.Dark, "M84.500 54 L86 60 Q50 54 14 60 L15.500 54 Q50 48 84.500 54 Z")
        .Line(s.Light, 1.6f, "M24 40 Q26 47 24 52 M76 40 Q74 47 76 52");

    public static void Folded(Sheet s) => s.Shadow(68)
        .Rect(s.Accent, 18, 64, 64, 16, 7).Rect(s.AccentDark, 18, 72, 64, 8, 4).Line(Paper, 1.4f, "M24 68 H76")
        .Rect(Paper, 20, 49, 60, 15, 7).Rect(PaperDark, 20, 57, 60, 7, 3.5f).Line(s.Main, 1.4f, "M26 53 H74")
        .Rect(s.Main, 18, 32, 64, 17, 8).Rect(s.Dark, 18, 41, 64, 8, 4).Line(s.Light, 1.6f, "M25 37 H74");

    public static void Throw(Sheet s)
    {
        s.Shadow(60).Line(WoodDark, 3.5f, "M12 24 H88").Fill(s.Main, "M26 22 H74 V72 H26 Z").Fill(s.Dark, "M26 22 H74 V28 Q50 31 26 28 Z");
        for (var y = 34; y < 70; y += 8)
            s.Line(s.Light, 1.3f, $"M28 {y} L34 {y + 5} L40 {y} L46 {y + 5} L52 {y} L58 {y + 5} L64 {y} L70 {y + 5} L72 {y + 3.400f}");
        for (var x = 28; x < 75; x += 4)
            s.Line(s.Dark, 1.3f, $"M{x} 72 V78");
    }

    public static void Rug(Sheet s)
    {
        s.Fill(Shade, "M22 36 H82 L94 78 H12 Z").Fill(s.Main, "M22 32 H78 L90 74 H10 Z").Fill(s.Light, "M26.500 36 H73.500 L83.500 70 H16.500 Z")
            .Fill(s.Accent, "M34 42 H66 L72.500 64 H27.500 Z").Fill(s.Main, "M50 44 L61 53 L50 62 L39 53 Z");
        for (var x = 12; x < 90; x += 4)
            s.Line(Paper, 1.2f, $"M{x} 74 V78");
    }

    public static void Curtain(Sheet s) => s.Line(WoodDark, 3, "M8 16 H92").Circle(WoodDark, 8, 16, 3.4f).Circle(WoodDark, 92, 16, 3.4f)
        .Rect(Glow.WithAlpha(110), 30, 24, 40, 44).Line(Paper, 2, "M50 24 V68 M30 46 H70").Line(Paper, 2.4f, "M30 24 H70 V68 H30 Z")
        .Fill(s.Main, "M12 18 H42 Q40 44 24 58 Q32 70 32 86 H12 Z")
        .Fill(s.Dark, "M18 18 H24 Q23 44 17 58 Q20 70 20 86 H14 Z M33 18 H38 Q36 42 25 55 Z")
        .Fill(s.Main, "M88 18 H58 Q60 44 76 58 Q68 70 68 86 H88 Z")
        .Fill(s.Dark, "M82 18 H76 Q77 44 83 58 Q80 70 80 86 H86 Z M67 18 H62 Q64 42 75 55 Z")
        .Rect(s.Accent, 12, 55.500f, 15, 5, 2.5f).Rect(s.Accent, 73, 55.500f, 15, 5, 2.5f);

    public static void Glove(Sheet s) => s.Shadow(40)
        .Fill(s.Main, "M34 62 V34 Q34 20 49 20 Q63 20 63 34 V42 Q70 34 76 38 Q80 43 74 50 L63 62 Z")
        .Line(s.Dark, 1.3f, "M38 40 L54 24 M38 50 L60 28 M40 58 L61 37 M49 58 L61 46")
        .Rect(s.Accent, 31, 60, 35, 18, 4).Rect(s.AccentDark, 31, 72, 35, 6, 3).Line(Paper, 2, "M33 68 Q28 74 33 77");

    public static void Apron(Sheet s) => s.Shadow(46)
        .Line(s.Dark, 2.4f, "M40 34 Q38 14 50 14 Q62 14 60 34").Line(s.Dark, 2.4f, "M28 48 Q20 54 16 64").Line(s.Dark, 2.4f, "M72 48 Q80 54 84 64")
        .Fill(s.Main, "M38 30 H62 L65 44 Q70 48 74 48 L76 79 H24 L26 48 Q30 48 35 44 Z").Fill(s.Dark, "M75.500 71 L76 79 H24 L24.500 71 Z")
        .Rect(s.Light, 38, 54, 24, 15, 3).Line(s.Dark, 1.3f, "M50 54 V69");

    public static void Sack(Sheet s) => s.Shadow(46)
        .Fill(s.Main, "M40 30 Q24 44 26 66 Q28 80 38 80 H62 Q72 80 74 66 Q76 44 60 30 Z")
        .Fill(s.Dark, "M26.500 68 Q29 80 38 80 H62 Q71 80 73.500 68 Q50 76 26.500 68 Z")
        .Fill(s.Light, "M36 20 Q50 26 64 20 L60 31 H40 Z").Line(s.Accent, 3, "M39 30 H61").Line(s.Accent, 2, "M60 30 Q68 32 66 42")
        .Line(Shine, 2.6f, "M34 50 Q32 60 35 67");

    public static void HotBottle(Sheet s) => s.Shadow(40)
        .Rect(s.AccentDark, 44, 14, 12, 10, 3).Fill(s.Main, "M42 22 H58 V32 Q72 34 72 46 V70 Q72 80 62 80 H38 Q28 80 28 70 V46 Q28 34 42 32 Z")
        .Rect(s.Dark, 40, 26, 20, 6, 2)
        .Line(s.Light, 1.6f, "M32 44 L38 50 L44 44 L50 50 L56 44 L62 50 L68 44 M32 54 L38 60 L44 54 L50 60 L56 54 L62 60 L68 54 M32 64 L38 70 L44 64 L50 70 L56 64 L62 70 L68 64");

    public static void Bolster(Sheet s) => s.Shadow(84)
        .Rect(s.Main, 10, 58, 80, 21, 10).Rect(s.Dark, 10, 70, 80, 9, 4.5f).Oval(s.Light, 87, 68.500f, 4, 10)
        .Line(s.Accent, 2.4f, "M24 58.500 V78.500 M34 58.500 V78.500 M66 58.500 V78.500 M76 58.500 V78.500");
}
