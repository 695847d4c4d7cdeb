using static Shop.Adapters.Files.SamplePictures.Palette;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>Things on the desk.</summary>
internal static class DeskMotifs
{
    public static void Notebook(Sheet s) => s.At(50, 50, 1, -7, k => k.Rect(Shade, -22, -29, 50, 64, 4).Rect(Paper, -22, -30, 48, 62, 3)
        .Rect(PaperDark, 23, -27, 3, 56)
        .Rect(s.Main, -26, -32, 48, 62, 4).Rect(s.Dark, -26, -32, 9, 62, 4).Rect(Paper, -10, -20, 24, 14, 2).Rect(PaperDark, -6, -16, 16, 2, 1)
        .Rect(PaperDark, -6, -12, 10, 2, 1).Rect(s.Accent, 14, -32, 3, 62).Fill(s.Accent, "M4 30 V40 L7 37 L10 40 V30 Z"));

    public static void Planner(Sheet s)
    {
        s.Rect(Shade, 20, 26, 64, 58, 4).Rect(Paper, 18, 24, 64, 58, 4).Fill(s.Main, "M18 38 V28 Q18 24 22 24 H78 Q82 24 82 28 V38 Z");
        for (var i = 0; i < 5; i++)
            s.Line(Metal, 2.4f, $"M{28 + (i * 11)} 20 V28");
        for (var i = 0; i < 12; i++)
            s.Rect(i is 2 or 9 ? s.Accent : PaperDark, 25 + (i % 4 * 13.500f), 44 + (i / 4 * 12), 10, 8, 2);
    }

    public static void Pen(Sheet s) => s.Line(s.Main, 1.8f, "M16 80 Q28 70 36 79 T58 78").At(56, 44, 1, 40, k => k
        .Rect(s.Dark, -5, -40, 10, 14, 4).Rect(s.Main, -5, -28, 10, 40, 2).Rect(s.Light, -5, -28, 3, 40).Rect(s.Accent, -5.500f, 8, 11, 4, 1)
        .Fill(Palette.Ink, "M-4 12 H4 L3 20 H-3 Z").Fill(Metal, "M-3 20 H3 L0 36 Z").Line(Palette.Ink, 0.8f, "M0 26 V35")
        .Rect(s.Accent, 4, -36, 2.4f, 24, 1.2f));

    public static void Pencils(Sheet s)
    {
        s.Oval(Shade, 52, 80, 30, 3.5f);
        foreach (var (x, top, colour, dark) in new[] { (24f, 34f, s.Main, s.Dark), (37f, 24f, s.Accent, s.AccentDark), (50f, 30f, s.Light, s.Main), (63f, 20f, s.Main, s.Dark), (76f, 28f, s.Accent, s.AccentDark) })
        {
            s.Fill(Wood, $"M{x - 5} {top + 12} L{x} {top} L{x + 5} {top + 12} Z")
                .Fill(Palette.Ink, $"M{x - 1.700f} {top + 4} L{x} {top} L{x + 1.700f} {top + 4} Z").Rect(colour, x - 5, top + 12, 10, 68 - top)
                .Rect(dark, x + 1.500f, top + 12, 3.5f, 68 - top);
        }
    }

    public static void InkBottle(Sheet s) => s.Shadow(48)
        .Rect(Palette.Ink, 40, 26, 20, 14, 3).Rect(InkLight, 40, 26, 5, 14, 2).Rect(Glass, 42, 40, 16, 5)
        .Fill(s.Main, "M34 44 H66 Q74 46 74 54 V74 Q74 80 68 80 H32 Q26 80 26 74 V54 Q26 46 34 44 Z")
        .Fill(s.Dark, "M62 44 H66 Q74 46 74 54 V74 Q74 80 68 80 H62 Z").Rect(Paper, 33, 54, 30, 17, 3)
        .Fill(s.Main, "M48 56 Q55 64 48 68 Q41 64 48 56 Z").Line(Shine, 2.6f, "M30 54 Q30 50 34 49");

    public static void Tape(Sheet s) => s.Shadow(64)
        .Circle(s.Accent, 62, 50, 18).Circle(s.AccentDark, 62, 50, 10).Circle(s.Colours.Halo, 62, 50, 8).Circle(s.Main, 36, 58, 22)
        .Circle(s.Dark, 36, 58, 13).Circle(s.Colours.Halo, 36, 58, 11)
        .Line(s.Light, 1.4f, "M18 50 L22 52 M24 40 L27 43 M35 36.500 V41 M46 39.500 L44 43 M54 48 L50 50 M56 60 L51 60")
        .Fill(s.Main, "M36 80 H60 L58 76 L60 74 H36 Z");

    public static void Dispenser(Sheet s) => s.Shadow(68).Fill(s.Main, "M16 80 Q12 56 34 54 H62 L84 66 Q88 70 88 80 Z")
        .Fill(s.Dark, "M14.500 72 Q14 76 16 80 H88 Q88 76 87.500 72 Z").Circle(s.Accent, 44, 50, 19).Circle(s.AccentDark, 44, 50, 10)
        .Circle(Paper, 44, 50, 7).Line(Glass, 3, "M50 32 L82 64").Line(MetalDark, 3, "M79 64 L86 66");

    public static void Stapler(Sheet s) => s.Shadow(76).Rect(Palette.Ink, 12, 74, 76, 6, 3).Fill(s.Dark, "M14 66 H84 Q88 66 88 70 V72 H14 Z")
        .Fill(s.Main, "M14 66 Q12 52 26 48 L80 40 Q90 40 88 50 L86 56 Z").Line(s.Light, 2.4f, "M28 52 L78 44.500").Circle(Metal, 22, 62, 4);

    public static void Envelope(Sheet s) => s.At(46, 44, 1, -8, k => k.Rect(Shade, -24, -20, 52, 48, 2).Rect(Paper, -26, -22, 52, 46, 2)
        .Line(PaperDark, 2, "M-18 -12 H18 M-18 -5 H18 M-18 2 H10"))
        .At(56, 62, 1, 4, k => k.Rect(s.Main, -28, -17, 56, 36, 3).Fill(s.Dark, "M-28 19 L0 -2 L28 19 Z").Fill(s.Light, "M-28 -17 H28 L0 6 Z")
        .Circle(s.Accent, 0, 4, 5));

    public static void Seal(Sheet s) => s.Shadow(60).Rect(Paper, 18, 62, 64, 18, 3).Rect(PaperDark, 18, 75, 64, 5, 2.5f).Oval(s.Main, 62, 64, 12, 5)
        .Oval(s.Dark, 62, 63.500f, 7, 2.8f)
        .At(36, 42, 1, 0, k => k.Fill(Wood, "M-6 -18 Q0 -26 6 -18 Q8 -8 4 0 H-4 Q-8 -8 -6 -18 Z").Rect(MetalDark, -8, 0, 16, 6, 2)
        .Rect(Metal, -10, 5, 20, 7, 2)).At(70, 40, 1, 24, k => k.Rect(s.Main, -4, -22, 8, 36, 2).Rect(s.Light, -4, -22, 3, 36));

    public static void Calendar(Sheet s) => Planner(s);

    public static void PinBoard(Sheet s) => s.Rect(Shade, 14, 24, 76, 56, 3).Rect(WoodDark, 12, 22, 76, 56, 3).Rect(Wood, 16, 26, 68, 48, 2)
        .At(32, 46, 1, -5, k => k.Rect(Paper, -10, -13, 20, 26, 1).Line(PaperDark, 1.6f, "M-6 -4 H6 M-6 1 H6 M-6 6 H2").Circle(s.Main, 0, -10, 2.2f))
        .At(56, 42, 1, 4, k => k.Rect(s.Accent, -9, -9, 18, 18, 1).Circle(s.Main, 0, -6, 2.2f))
        .At(68, 60, 1, -3, k => k.Rect(s.Light, -10, -8, 20, 16, 1).Circle(s.Dark, 0, -5, 2.2f));

    public static void PenCup(Sheet s) => s.Shadow(36)
        .At(42, 46, 1, -12, k => k.Rect(s.Accent, -3, -28, 6, 40, 1).Fill(Wood, "M-3 -28 L0 -36 L3 -28 Z"))
        .At(52, 46, 1, 2, k => k.Rect(Palette.Ink, -3, -32, 6, 44, 3).Rect(InkLight, -3, -32, 6, 8, 3))
        .At(60, 46, 1, 14, k => k.Rect(s.AccentDark, -3, -26, 6, 38, 1).Fill(Wood, "M-3 -26 L0 -34 L3 -26 Z"))
        .Fill(s.Main, "M32 46 H68 L66 77 Q66 80 63 80 H37 Q34 80 34 77 Z").Fill(s.Dark, "M58 46 H68 L66 77 Q66 80 63 80 H57 Z")
        .Oval(s.Light, 50, 46, 18, 3).Line(Shine, 2.6f, "M37 54 L38 68");

    public static void PaperWeight(Sheet s) => s.Rect(Shade, 22, 66, 62, 16, 2).Rect(Paper, 20, 66, 60, 14, 2)
        .Line(PaperDark, 1.2f, "M20 70 H80 M20 74 H80").Fill(s.Main, "M28 66 Q28 40 50 40 Q72 40 72 66 Z")
        .Fill(s.Dark, "M60 42 Q72 48 72 66 H62 Q66 52 60 42 Z").Circle(s.Light, 46, 54, 5).Circle(s.Accent, 56, 58, 3.4f)
        .Line(Shine, 3, "M33 60 Q34 50 42 46");

    public static void Pad(Sheet s) => s.Fill(Shade, "M18 40 H86 L94 80 H10 Z").Fill(s.Main, "M18 36 H82 L92 76 H8 Z")
        .Line(s.Light, 1.4f, "M21 39 H79 L88 73 H12 Z").At(62, 52, 0.8f, 62, k => k.Rect(s.Accent, -3, -24, 6, 40, 1).Fill(Wood, "M-3 16 H3 L0 25 Z"))
        .Fill(Paper, "M26 44 H50 L52 66 H24 Z").Line(PaperDark, 1.4f, "M30 50 H46 M29 55 H47 M29 60 H40");

    public static void Trays(Sheet s) => s.Shadow(70).Rect(Paper, 24, 40, 52, 6, 1).Rect(Wood, 18, 46, 64, 8, 2).Rect(WoodDark, 18, 51, 64, 3, 1.5f)
        .Rect(WoodDark, 20, 54, 4, 18).Rect(WoodDark, 76, 54, 4, 18).Rect(s.Main, 26, 64, 48, 3, 1).Rect(s.Accent, 28, 61, 44, 3, 1)
        .Rect(Wood, 18, 68, 64, 12, 2).Rect(WoodDark, 18, 76, 64, 4, 2);

    public static void Books(Sheet s) => s.Shadow(72).Rect(s.Main, 30, 36, 9, 44, 1).Rect(s.Accent, 40, 30, 10, 50, 1).Rect(Paper, 51, 40, 8, 40, 1)
        .Rect(s.Light, 60, 34, 10, 46, 1).Rect(s.AccentDark, 40, 38, 10, 3).Rect(s.Dark, 30, 66, 9, 3)
        .Fill(Palette.Ink, "M18 80 V44 Q29 46 29 62 V80 Z").Fill(Palette.Ink, "M82 80 V44 Q71 46 71 62 V80 Z");

    public static void WireBasket(Sheet s) => s.Shadow(40).Circle(Paper, 44, 40, 8).Circle(PaperDark, 56, 38, 9)
        .Line(s.Main, 1.8f, "M30 44 L36 80 M38 44 L41 80 M46 44 L47 80 M54 44 L53 80 M62 44 L59 80 M70 44 L64 80 M31.500 54 H68.500 M33 64 H67 M34.500 73 H65.500").Line(s.Dark, 3, "M28 44 H72 M36 80 H64");

    public static void LaptopStand(Sheet s) => s.Shadow(70).Fill(WoodDark, "M22 80 L34 56 H42 L34 80 Z M78 80 L66 56 H58 L66 80 Z")
        .Rect(Wood, 20, 52, 60, 6, 3).Rect(Metal, 18, 48, 64, 4, 2).Rect(Palette.Ink, 24, 16, 52, 33, 3).Rect(s.Main, 27, 19, 46, 27, 1)
        .Fill(s.Light, "M27 40 L42 28 L52 36 L60 30 L73 40 V46 H27 Z").Circle(Glow, 62, 25, 3);

    public static void Sharpener(Sheet s) => s.Shadow(50).At(66, 50, 1, 64, k => k.Rect(s.Accent, -4, -30, 8, 34).Fill(Wood, "M-4 4 H4 L0 14 Z"))
        .Fill(s.Main, "M26 56 H66 L60 80 H32 Z").Fill(s.Dark, "M48 56 H66 L60 80 H48 Z").At(45, 58, 1, -10, k => k.Rect(Metal, -14, -4, 28, 8, 1)
        .Circle(MetalDark, 0, 0, 2.4f)).Line(Wood, 2, "M22 78 Q14 74 18 68 Q24 66 24 72");
}
