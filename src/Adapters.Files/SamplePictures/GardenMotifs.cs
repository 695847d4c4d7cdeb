using static Shop.Adapters.Files.SamplePictures.Palette;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>Tools for the garden.</summary>
internal static class GardenMotifs
{
    public static void Trowel(Sheet s) => s.Oval(Soil, 50, 80, 24, 5).Oval(Shade, 50, 82, 30, 4)
        .At(50, 50, 1, 16, k => k.Rect(s.Main, -5, -38, 10, 26, 5).Rect(s.Dark, -5, -17, 10, 5, 1).Rect(MetalDark, -2, -12, 4, 10)
        .Fill(Metal, "M-11 -4 Q0 -8 11 -4 Q12 14 0 30 Q-12 14 -11 -4 Z").Fill(MetalDark, "M0 -5.700 Q6 -6 11 -4 Q12 14 0 30 Z"));

    public static void HandFork(Sheet s) => s.Oval(Soil, 50, 80, 24, 5).Oval(Shade, 50, 82, 30, 4)
        .At(50, 50, 1, -14, k => k.Rect(s.Main, -5, -38, 10, 26, 5).Rect(s.Dark, -5, -17, 10, 5, 1).Rect(MetalDark, -2, -12, 4, 12)
        .Line(Metal, 4, "M-10 28 V6 Q-10 0 0 0 Q10 0 10 6 V28 M0 0 V29"));

    public static void Spade(Sheet s) => s.Oval(Soil, 50, 80, 22, 5).Oval(Shade, 50, 83, 28, 4)
        .Line(s.Main, 4, "M42 12 H58").Rect(Wood, 48, 12, 4, 40).Fill(Metal, "M37 48 H63 V66 Q61 76 50 82 Q39 76 37 66 Z")
        .Fill(MetalDark, "M50 48 H63 V66 Q61 76 50 82 Z").Rect(s.Main, 46, 42, 8, 12, 3);

    public static void DiggingFork(Sheet s) => s.Oval(Soil, 50, 80, 22, 5).Oval(Shade, 50, 83, 28, 4)
        .Line(s.Main, 4, "M42 12 H58").Rect(Wood, 48, 12, 4, 38)
        .Line(Metal, 3.5f, "M38 78 V54 Q38 50 42 50 H58 Q62 50 62 54 V78 M46 50 V80 M54 50 V80").Rect(s.Main, 46, 40, 8, 12, 3);

    public static void Rake(Sheet s) => s.Shadow(54)
        .Rect(Wood, 48, 10, 4, 52).Rect(s.Main, 46.500f, 26, 7, 12, 3).Rect(s.Main, 24, 60, 52, 5, 2.5f).Rect(s.Dark, 46, 54, 8, 10, 2)
        .Line(Metal, 2.6f, "M27 66 V78 M34 66 V78 M42 66 V78 M50 66 V78 M58 66 V78 M66 66 V78 M73 66 V78");

    public static void LeafRake(Sheet s) => s.Shadow(60)
        .Rect(Wood, 48, 10, 4, 36).Rect(s.Main, 45, 42, 10, 8, 3)
        .Line(s.Main, 2.4f, "M50 48 L22 76 M50 48 L31 78 M50 48 L41 79 M50 48 V80 M50 48 L59 79 M50 48 L69 78 M50 48 L78 76")
        .Line(s.Dark, 2.4f, "M34 65 Q50 70 66 65")
        .Fill(s.Accent, "M18 82 Q22 74 31 78 Q26 85 18 82 Z").Fill(Leaf, "M66 83 Q72 76 80 80 Q75 86 66 83 Z");

    public static void Hoe(Sheet s) => s.Oval(Soil, 50, 81, 26, 4).Line(Wood, 4, "M32 12 L54 66").Line(s.Main, 6, "M36 22 L40 32")
        .Line(MetalDark, 3, "M54 66 L48 74 M54 66 L62 72").Line(Metal, 5, "M45 76 L64 73")
        .Fill(Leaf, "M76 80 Q70 72 74 62 Q80 70 76 80 Z").Fill(LeafDark, "M77 80 Q86 76 86 67 Q77 70 77 80 Z");

    public static void Secateurs(Sheet s) => s.Shadow(40)
        .At(50, 48, 1, 12, k => k.Fill(Metal, "M-3 0 Q-12 -22 2 -36 Q8 -16 4 2 Z").Fill(MetalDark, "M3 2 Q14 -8 12 -24 Q20 -10 8 8 Z")
        .Line(s.Main, 7, "M2 3 Q-12 16 -12 34").Line(s.Dark, 7, "M2 3 Q16 16 12 34").Circle(Ink, 2, 2, 3))
        .Fill(Leaf, "M20 34 Q26 24 36 28 Q30 38 20 34 Z");

    public static void Loppers(Sheet s) => s.Shadow(50)
        .Fill(Metal, "M48 36 Q38 22 52 12 Q58 24 52 36 Z").Fill(MetalDark, "M52 36 Q64 28 60 16 Q70 28 56 40 Z").Line(MetalDark, 4, "M52 36 L34 62")
        .Line(MetalDark, 4, "M52 36 L68 62").Line(s.Main, 7, "M36 60 L28 76").Line(s.Main, 7, "M66 60 L74 76").Circle(Ink, 52, 36, 3);

    public static void HedgeShears(Sheet s) => s.Shadow(46)
        .Fill(Metal, "M46 48 L36 10 Q46 8 52 46 Z").Fill(MetalDark, "M54 48 L64 10 Q54 8 48 46 Z").Line(s.Main, 7, "M46 54 L34 78")
        .Line(s.Dark, 7, "M54 54 L66 78").Circle(Ink, 50, 48, 3.4f);

    public static void Saw(Sheet s) => s.Shadow(50)
        .At(50, 50, 1, -20, k => k.Fill(Metal, "M-10 -6 L38 -8 Q40 -2 36 2 L34 -1 L31 3 L28 0 L25 4 L22 1 L19 5 L16 2 L13 6 L10 3 L7 7 L4 4 L1 8 L-2 5 L-10 8 Z").Fill(s.Main, "M-40 -2 Q-38 -10 -28 -9 H-8 V9 H-24 Q-28 16 -36 14 Q-42 8 -40 -2 Z").Circle(s.Light, -14, 0, 2.6f));

    public static void Dibber(Sheet s) => s.Oval(Soil, 50, 80, 26, 5)
        .Rect(s.Main, 36, 18, 28, 8, 4).Fill(Wood, "M45 24 H55 V56 L50 80 L45 56 Z").Fill(WoodDark, "M50 24 H55 V56 L50 80 Z")
        .Line(Ink, 1.2f, "M45 44 H49 M45 50 H49 M45 56 H49 M46.500 62 H49")
        .Fill(Leaf, "M72 78 Q64 70 68 60 Q76 66 72 78 Z").Fill(LeafDark, "M73 78 Q82 74 83 64 Q74 67 73 78 Z");

    public static void WateringCan(Sheet s) => s.Shadow(52, 46)
        .Line(s.Dark, 4, "M34 44 Q34 26 50 26 Q66 26 66 44").Line(s.Main, 5, "M60 66 L84 38").Fill(s.Dark, "M78 32 L92 42 L88 46 L76 36 Z")
        .Line(s.Dark, 4, "M30 50 Q16 50 18 62 Q20 72 30 72")
        .Fill(s.Main, "M28 44 H64 L66 76 Q66 80 62 80 H30 Q26 80 26 76 Z")
        .Fill(s.Dark, "M26.500 70 L26 76 Q26 80 30 80 H62 Q66 80 66 76 L65.500 70 Z").Rect(s.Light, 26, 42, 40, 4, 2)
        .Line(Shine, 2.8f, "M34 52 L33 66")
        .Fill(Paper, "M92 50 Q95 55 92 57 Q89 55 92 50 Z M88 58 Q91 63 88 65 Q85 63 88 58 Z M95 62 Q98 67 95 69 Q92 67 95 62 Z");

    public static void Twine(Sheet s) => s.Shadow(44)
        .Oval(s.Dark, 50, 76, 22, 5).Rect(s.Main, 28, 38, 44, 38, 6)
        .Line(s.Dark, 1.6f, "M28 44 Q50 50 72 42 M28 51 Q50 57 72 49 M28 58 Q50 64 72 56 M28 65 Q50 71 72 63 M29 72 Q50 77 72 70")
        .Oval(s.Light, 50, 38, 22, 5.5f).Oval(s.Dark, 50, 38, 7, 2).Line(s.Main, 2, "M72 68 Q86 70 84 80 Q88 84 94 80");

    public static void Thermometer(Sheet s) => s.Oval(Soil, 50, 81, 30, 6).Rect(Metal, 48, 44, 4, 36, 2).Circle(s.Main, 50, 30, 18)
        .Circle(Paper, 50, 30, 14).Line(Ink, 1.4f, "M50 18 V21 M39 24 L41 26 M61 24 L59 26 M37 33 H40 M63 33 H60")
        .Line(s.Accent, 2.2f, "M50 31 L58 25").Circle(Ink, 50, 31, 2);

    public static void Wheelbarrow(Sheet s) => s.Shadow(70)
        .Line(WoodDark, 3.5f, "M90 48 L30 70").Line(MetalDark, 3, "M64 60 L68 78 M56 62 L68 78").Circle(Ink, 26, 70, 10).Circle(Metal, 26, 70, 4)
        .Fill(Soil, "M28 42 Q46 28 68 42 Z").Fill(Leaf, "M46 34 Q40 26 44 18 Q51 24 46 34 Z").Fill(LeafDark, "M48 34 Q58 31 58 22 Q49 24 48 34 Z")
        .Fill(s.Main, "M20 40 H80 L68 62 H36 Z").Fill(s.Dark, "M26 50.500 L36 62 H68 L74.300 50.500 Z").Rect(s.Light, 18, 38, 64, 4, 2)
        .Line(s.Accent, 5, "M82 51 L92 47.300");

    public static void Gloves(Sheet s) => s.Shadow(60)
        .At(36, 46, 1, -8, k => Hand(k, s.Main, s.Dark)).At(64, 48, 1, 10, k => Hand(k, s.Light, s.Main));

    private static void Hand(Sheet s, SkiaSharp.SKColor colour, SkiaSharp.SKColor cuff) => s
        .Line(colour, 6, "M-8 4 V-18 M-2.500 4 V-23 M3 4 V-22 M8.500 4 V-17 M-10 8 L-16 -4").Fill(colour, "M-12 0 H12 V20 H-10 Z")
        .Rect(cuff, -12, 18, 25, 13, 3).Line(Paper, 1.2f, "M-10 24 H11");
}
