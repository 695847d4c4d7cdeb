using static Shop.Adapters.Files.SamplePictures.Palette;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>Pots and plants.</summary>
internal static class PlanterMotifs
{
    public static void Pot(Sheet s) => s.Shadow(40).At(50, 52, 1, 0, Monstera)
        .Fill(s.Main, "M33 54 H67 L63 77 Q62.500 80 59.500 80 H40.500 Q37.500 80 37 77 Z")
        .Fill(s.Dark, "M57 54 H67 L63 77 Q62.500 80 59.500 80 H55 Z").Rect(s.Light, 30, 49, 40, 8, 2).Rect(s.Dark, 33, 57, 34, 1.6f);

    public static void Cactus(Sheet s) => s.Shadow(40)
        .Line(Leaf, 11, "M50 50 V24").Line(Leaf, 7, "M50 42 H36 V32").Line(LeafDark, 7, "M50 36 H63 V27").Line(LeafDark, 1, "M48 22 V48 M52 22 V48")
        .Circle(s.Accent, 50, 18, 3.6f)
        .Fill(s.Main, "M30 54 H70 L66 77 Q65.500 80 62.500 80 H37.500 Q34.500 80 34 77 Z")
        .Fill(s.Dark, "M59 54 H70 L66 77 Q65.500 80 62.500 80 H57 Z").Rect(s.Light, 27, 48, 46, 9, 3);

    public static void Glazed(Sheet s) => s.Shadow(44).At(50, 46, 1, 0, Fern)
        .Fill(s.Main, "M34 46 H66 Q76 60 66 78 Q65 80 62 80 H38 Q35 80 34 78 Q24 60 34 46 Z")
        .Fill(s.Dark, "M60 46 H66 Q76 60 66 78 Q65 80 62 80 H56 Q68 62 60 46 Z").Rect(s.Light, 32, 43, 36, 5, 2.5f)
        .Line(Shine, 3, "M35 54 Q31 62 35 70");

    public static void Trough(Sheet s)
    {
        s.Shadow(76);
        foreach (var x in new[] { 24f, 41f, 59f, 76f })
        {
            s.Line(LeafDark, 1.8f, $"M{x} 58 V40").Fill(Leaf, $"M{x} 54 Q{x - 9} 50 {x - 8} 42 Q{x} 45 {x} 54 Z")
                .Fill(LeafDark, $"M{x} 54 Q{x + 9} 50 {x + 8} 42 Q{x} 45 {x} 54 Z").Circle(s.Accent, x, 36, 5).Circle(Glow, x, 36, 2);
        }

        s.Fill(s.Main, "M12 56 H88 L84 77 Q83.500 80 80 80 H20 Q16.500 80 16 77 Z")
            .Fill(s.Dark, "M15 71 L16 77 Q16.500 80 20 80 H80 Q83.500 80 84 77 L85 71 Z").Rect(s.Light, 10, 54, 80, 6, 2);
    }

    public static void RaisedBed(Sheet s)
    {
        s.Shadow(80).Rect(Soil, 16, 52, 68, 6, 3);
        foreach (var x in new[] { 26f, 42f, 58f, 74f })
        {
            s.Fill(Leaf, $"M{x} 54 Q{x - 10} 46 {x - 6} 36 Q{x + 1} 42 {x} 54 Z")
                .Fill(LeafDark, $"M{x} 54 Q{x + 10} 46 {x + 6} 36 Q{x - 1} 42 {x} 54 Z");
        }

        s.Rect(s.Main, 12, 56, 76, 11, 1).Rect(s.Dark, 12, 64, 76, 3, 1).Rect(s.Main, 12, 69, 76, 11, 1).Rect(s.Dark, 12, 77, 76, 3, 1)
            .Rect(s.Dark, 14, 54, 6, 26, 1).Rect(s.Dark, 80, 54, 6, 26, 1);
    }

    public static void Hanging(Sheet s) => s.Line(WoodDark, 1.6f, "M50 6 L30 46 M50 6 L70 46 M50 6 V46").Circle(WoodDark, 50, 6, 2.4f)
        .Fill(Leaf, "M34 46 Q20 54 24 70 Q34 62 34 46 Z").Fill(LeafDark, "M66 46 Q80 54 76 72 Q66 62 66 46 Z").At(50, 46, 0.8f, 0, Fern)
        .Fill(s.Main, "M26 46 H74 Q72 70 50 72 Q28 70 26 46 Z").Fill(s.Dark, "M62 46 H74 Q72 70 50 72 Q62 64 62 46 Z")
        .Rect(s.Light, 24, 43, 52, 5, 2.5f).Fill(Leaf, "M44 47 Q36 58 42 68 Q50 58 44 47 Z");

    public static void SeedTray(Sheet s)
    {
        s.Shadow(76).Fill(Glass, "M16 58 Q18 34 34 34 H66 Q82 34 84 58 Z").Line(Paper, 1.6f, "M16 58 Q18 34 34 34 H66 Q82 34 84 58");
        foreach (var x in new[] { 26f, 38f, 50f, 62f, 74f })
        {
            s.Line(LeafDark, 1.6f, $"M{x} 60 V52").Fill(Leaf, $"M{x} 53 Q{x - 6} 51 {x - 5} 46 Q{x} 47 {x} 53 Z")
                .Fill(LeafDark, $"M{x} 53 Q{x + 6} 51 {x + 5} 46 Q{x} 47 {x} 53 Z");
        }

        s.Rect(Soil, 16, 58, 68, 6, 2).Fill(s.Main, "M12 61 H88 L85 77 Q84.500 80 81 80 H19 Q15.500 80 15 77 Z")
            .Line(s.Dark, 1.6f, "M30 64 V78 M43 64 V78 M57 64 V78 M70 64 V78");
    }

    public static void Seeds(Sheet s) => s.Oval(Shade, 53, 80, 26, 3.5f).At(50, 50, 1, -4, k => k
        .Rect(Paper, -22, -30, 44, 60, 3).Rect(s.Main, -22, -30, 44, 14, 3).Rect(PaperDark, -14, 22, 28, 2.4f, 1.2f)
        .Line(LeafDark, 2, "M0 18 V-2").Fill(Leaf, "M0 12 Q-12 10 -12 0 Q-1 1 0 12 Z").Fill(LeafDark, "M0 8 Q12 6 12 -4 Q1 -3 0 8 Z")
        .Circle(s.Accent, -4, -5, 4).Circle(s.Accent, 4, -5, 4).Circle(s.Accent, 0, -10, 4).Circle(s.Accent, 0, -1, 4).Circle(Glow, 0, -5.500f, 3));

    public static void Saucer(Sheet s) => s.Shadow(66).Fill(s.Main, "M16 66 H84 L78 77 Q77 80 73 80 H27 Q23 80 22 77 Z")
        .Fill(s.Dark, "M20 74 L22 77 Q23 80 27 80 H73 Q77 80 78 77 L80 74 Z").Oval(s.Light, 50, 66, 34, 6).Oval(s.Dark, 50, 66.500f, 29, 4.4f)
        .Fill(s.Main, "M36 42 H64 L61 64 Q50 68 39 64 Z").Fill(s.Dark, "M56 42 H64 L61 64 Q58 66 54 66 Z").Rect(s.Light, 34, 38, 32, 6, 2)
        .At(50, 40, 0.7f, 0, Fern);

    public static void Bonsai(Sheet s) => s.Shadow(58).Line(Soil, 6, "M50 70 Q40 60 48 52 Q56 46 50 36")
        .Line(Soil, 3.5f, "M49 52 Q60 50 66 44 M47 56 Q38 54 32 50")
        .Oval(LeafDark, 50, 32, 20, 11).Oval(Leaf, 46, 29, 14, 8).Oval(LeafDark, 70, 44, 12, 7).Oval(Leaf, 69, 42, 8, 4.6f)
        .Oval(LeafDark, 29, 48, 12, 7).Oval(Leaf, 28, 46, 8, 4.6f)
        .Fill(s.Main, "M20 68 H80 L76 77 H24 Z").Rect(s.Light, 18, 66, 64, 4, 2).Rect(s.Dark, 26, 77, 8, 3, 1).Rect(s.Dark, 66, 77, 8, 3, 1);

    public static void Stand(Sheet s) => s.Shadow(44).At(50, 38, 0.7f, 0, Monstera).Line(Wood, 3.5f, "M36 52 L30 79")
        .Line(Wood, 3.5f, "M64 52 L70 79").Line(WoodDark, 3.5f, "M50 56 V78").Rect(WoodDark, 30, 56, 40, 4, 2)
        .Fill(s.Main, "M34 38 H66 L63 56 H37 Z").Fill(s.Dark, "M58 38 H66 L63 56 H57 Z").Rect(s.Light, 32, 35, 36, 5, 2);

    private static void Monstera(Sheet s) => s.Line(LeafDark, 2, "M0 0 Q-2 -16 -14 -24 M0 0 Q2 -20 12 -30 M0 0 Q0 -14 0 -22 M0 0 Q8 -10 20 -14 M0 0 Q-8 -8 -20 -8")
        .Fill(Leaf, "M-13 -22 Q-30 -22 -28 -38 Q-10 -40 -13 -22 Z").Fill(LeafDark, "M11 -28 Q8 -46 24 -48 Q32 -32 11 -28 Z")
        .Fill(Leaf, "M0 -20 Q-11 -32 0 -44 Q11 -32 0 -20 Z").Fill(Leaf, "M18 -13 Q24 -28 36 -22 Q36 -8 18 -13 Z")
        .Fill(LeafDark, "M-18 -7 Q-26 -20 -36 -12 Q-34 0 -18 -7 Z");

    private static void Fern(Sheet s) => s.Line(Leaf, 3.4f, "M0 0 Q-4 -20 -22 -26 M0 0 Q4 -20 22 -26 M0 0 Q-8 -10 -26 -10 M0 0 Q8 -10 26 -10")
        .Line(LeafDark, 3.4f, "M0 0 Q-2 -22 -10 -34 M0 0 Q2 -22 10 -34 M0 0 V-34");
}
