using static Shop.Adapters.Files.SamplePictures.Palette;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>Things to cook with.</summary>
internal static class KitchenMotifs
{
    public static void Pan(Sheet s) => s.Shadow(56, 42)
        .Line(WoodDark, 6, "M66 62 L90 55").Line(Wood, 4, "M70 60.5 L90 54.5")
        .Fill(s.Main, "M14 60 H70 L66 74 Q64 80 57 80 H27 Q20 80 18 74 Z")
        .Fill(s.Dark, "M18 74 Q20 80 27 80 H57 Q64 80 66 74 Z")
        .Oval(s.Light, 42, 60, 29, 5.5f).Oval(s.Dark, 42, 60.5f, 25.5f, 4)
        .Line(Shine, 2, "M21 67 L23 72")
        .Line(Paper, 1.8f, "M34 50 Q31 45 34 41 Q37 37 34 32").Line(Paper, 1.8f, "M44 50 Q41 45 44 41 Q47 37 44 32");

    public static void Pot(Sheet s) => s.Shadow(62)
        .Line(s.Dark, 4, "M22 54 H15 Q12 54 12 57 V59 Q12 62 15 62 H22").Line(s.Dark, 4, "M78 54 H85 Q88 54 88 57 V59 Q88 62 85 62 H78")
        .Fill(s.Main, "M21 46 H79 V70 Q79 80 69 80 H31 Q21 80 21 70 Z").Fill(s.Dark, "M21 66 V70 Q21 80 31 80 H69 Q79 80 79 70 V66 Q50 74 21 66 Z")
        .Fill(s.Light, "M21 46 Q22 34 50 34 Q78 34 79 46 Z").Rect(s.Dark, 19, 44, 62, 4, 2)
        .Rect(s.Accent, 45, 27, 10, 6, 2.5f).Rect(s.AccentDark, 47, 31, 6, 4)
        .Line(Shine, 2.6f, "M28 53 V66");

    public static void Saucepan(Sheet s) => s.Shadow(50, 40)
        .Line(Ink, 5, "M62 54 H90").Line(InkLight, 2, "M68 53.4 H88")
        .Fill(s.Main, "M17 50 H63 V74 Q63 80 57 80 H23 Q17 80 17 74 Z").Fill(s.Dark, "M17 70 V74 Q17 80 23 80 H57 Q63 80 63 74 V70 Z")
        .Oval(s.Light, 40, 50, 23, 4.5f).Oval(s.Dark, 40, 50.4f, 20, 3.2f).Line(Shine, 2.4f, "M23 57 V68")
        .Line(Paper, 1.8f, "M34 42 Q31 37 34 33 Q37 29 34 24").Line(Paper, 1.8f, "M45 42 Q42 37 45 33 Q48 29 45 24");

    public static void Tin(Sheet s) => s.Shadow(66)
        .Fill(s.Main, "M16 54 H84 L78 76 Q77 80 73 80 H27 Q23 80 22 76 Z")
        .Fill(s.Dark, "M20.500 70 L22 76 Q23 80 27 80 H73 Q77 80 78 76 L79.500 70 Z")
        .Fill(Wood, "M20 54 Q22 42 34 44 Q40 36 50 41 Q60 36 66 44 Q78 42 80 54 Z").Line(WoodDark, 1.8f, "M34 50 L38 46 M47 48 L51 44 M60 50 L64 46")
        .Rect(s.Light, 12, 52, 76, 5, 2.5f);

    public static void Knife(Sheet s) => s.Shadow(60)
        .Rect(Wood, 18, 72, 64, 8, 3).Rect(WoodDark, 18, 77, 64, 3, 1.5f)
        .At(50, 46, 1, -24, k => k.Fill(Metal, "M-8 -8 H26 Q38 -6 42 8 H-8 Z").Fill(MetalDark, "M-8 4 H40.700 Q41.600 6 42 8 H-8 Z")
            .Rect(s.Main, -36, -8, 28, 11, 5).Rect(s.Dark, -13, -8, 5, 11).Circle(Paper, -29, -2.5f, 1.3f).Circle(Paper, -21, -2.5f, 1.3f));

    public static void Scissors(Sheet s) => s.Shadow(40)
        .At(50, 46, 1, 0, k => k
            .Fill(MetalDark, "M-3 4 L12 -34 Q14 -22 5 6 Z").Fill(Metal, "M3 4 L-12 -34 Q-14 -22 -5 6 Z")
            .Line(s.Main, 5, "M4 6 L9 14 Q17 12 19 20 Q19 31 11 31 Q4 30 5 20 L0 8")
            .Line(s.Dark, 5, "M-4 6 L-9 14 Q-17 12 -19 20 Q-19 31 -11 31 Q-4 30 -5 20 L0 8")
            .Circle(Ink, 0, 3, 2.2f));

    public static void Mortar(Sheet s) => s.Shadow(50)
        .Line(s.Dark, 7, "M60 48 L74 24").Circle(s.Main, 74, 24, 5)
        .Fill(s.Main, "M24 46 H76 Q76 70 60 74 H40 Q24 70 24 46 Z").Fill(s.Dark, "M36 73 H64 L68 80 H32 Z")
        .Oval(s.Light, 50, 46, 26, 5.5f).Oval(Soil, 50, 46.5f, 22, 4).Oval(LeafDark, 46, 46, 8, 1.8f).Line(Shine, 2.4f, "M30 54 Q32 63 38 67");

    public static void Stone(Sheet s) => s.Shadow(66)
        .Rect(Wood, 16, 70, 68, 10, 3).Rect(WoodDark, 16, 76, 68, 4, 2).Rect(s.Main, 22, 54, 56, 9, 2).Rect(s.Light, 22, 62, 56, 8, 2)
        .Circle(Glass, 34, 48, 2).Circle(Glass, 43, 44, 1.6f).Circle(Glass, 60, 47, 2.2f);
}
