using SkiaSharp;
using static Shop.Adapters.Files.SamplePictures.Palette;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>Lamps and candles.</summary>
internal static class LightingMotifs
{
    private static readonly SKColor Beam = Glow.WithAlpha(60);

    public static void DeskLamp(Sheet s) => s.Shadow(34, 36)
        .Fill(Beam, "M60 42 L88 80 H44 Z")
        .Line(Metal, 3, "M36 76 L30 52 L56 30").Circle(Metal, 30, 52, 3).Rect(s.Main, 22, 75, 28, 5, 2.5f)
        .At(60, 34, 1, -38, k => k.Fill(s.Main, "M-6 -12 H6 L14 8 H-14 Z").Fill(s.Dark, "M0 -12 H6 L14 8 H3 Z").Oval(Glow, 0, 8, 12, 2.6f));

    public static void FloorLamp(Sheet s) => s.Shadow(30)
        .Fill(Beam, "M36 38 L24 80 H76 L64 38 Z").Rect(Metal, 48.500f, 36, 3, 42).Rect(s.Dark, 38, 76, 24, 4, 2)
        .Fill(s.Main, "M40 14 H60 L68 38 H32 Z").Fill(s.Dark, "M54 14 H60 L68 38 H60 Z").Rect(Glow, 33, 37, 34, 2.4f, 1.2f);

    public static void ArchedLamp(Sheet s) => s.Shadow(26, 26)
        .Fill(Beam, "M60 42 L52 80 H92 L84 42 Z").Line(Metal, 3, "M26 77 V40 Q26 16 50 16 Q72 16 72 30").Rect(s.Dark, 14, 75, 24, 5, 2.5f)
        .Fill(s.Main, "M56 42 Q56 28 72 28 Q88 28 88 42 Z").Fill(s.Dark, "M78 29 Q88 32 88 42 H80 Z").Rect(Glow, 57, 41, 30, 2.6f, 1.3f);

    public static void Tripod(Sheet s) => s.Shadow(44)
        .Fill(Beam, "M34 42 L26 80 H74 L66 42 Z").Line(Wood, 3, "M50 40 L32 79").Line(Wood, 3, "M50 40 L68 79").Line(WoodDark, 3, "M50 40 V79")
        .Rect(s.Main, 32, 18, 36, 24, 4).Fill(s.Dark, "M58 18 H64 Q68 18 68 22 V38 Q68 42 64 42 H58 Z").Rect(Glow, 33, 41, 34, 2.4f, 1.2f);

    public static void Pendant(Sheet s) => s.Fill(Beam, "M26 54 L10 96 H90 L74 54 Z")
        .Rect(Metal, 49.200f, 0, 1.6f, 30).Rect(s.Accent, 45, 27, 10, 7, 2)
        .Fill(s.Main, "M22 55 Q26 33 50 33 Q74 33 78 55 Z").Fill(s.Dark, "M60 34 Q76 39 78 55 H66 Q66 40 60 34 Z").Oval(Glow, 50, 55, 28, 3.6f)
        .Circle(SKColors.White, 50, 57, 5).Line(Shine, 2.6f, "M31 48 Q34 41 41 38");

    public static void Globe(Sheet s)
    {
        s.Circle(Beam, 50, 54, 40).Rect(Metal, 49.200f, 0, 1.6f, 28).Rect(Metal, 44, 24, 12, 6, 2).Circle(Glow, 50, 54, 27);
        foreach (var radius in new[] { 9f, 18f, 24f })
            s.Line(s.Accent.WithAlpha(90), 1.1f, $"M{50 - (radius * 1.12f):0.##} {(radius < 20 ? 54 - 24 + (radius / 3) : 46):0.##} Q50 {54 - 24 + (radius / 2):0.##} {50 + (radius * 1.12f):0.##} {(radius < 20 ? 54 - 24 + (radius / 3) : 46):0.##}");
        s.Line(s.Accent.WithAlpha(90), 1.1f, "M23.500 54 H76.500 M26 63 Q50 68 74 63 M32 72 Q50 78 68 72")
            .Circle(SKColors.White.WithAlpha(150), 43, 47, 9);
    }

    public static void Chandelier(Sheet s)
    {
        s.Rect(Metal, 49.200f, 0, 1.6f, 34).Line(s.Main, 3, "M50 34 V60 Q30 66 18 50 M50 60 Q70 66 82 50 M50 60 Q40 64 34 50 M50 60 Q60 64 66 50")
            .Circle(s.Main, 50, 60, 5).Circle(s.Dark, 50, 36, 4);
        foreach (var x in new[] { 18f, 34f, 50f, 66f, 82f })
            s.Circle(Beam, x, 36, 10).Rect(Paper, x - 2.500f, 40, 5, 11, 1).Fill(Glow, $"M{x} 29 Q{x + 5} 37 {x} 40 Q{x - 5} 37 {x} 29 Z");
    }

    public static void TableLamp(Sheet s) => s.Shadow(34)
        .Fill(Beam, "M30 46 L16 80 H84 L70 46 Z").Rect(Metal, 48.500f, 44, 3, 10)
        .Fill(s.Accent, "M38 66 Q38 54 50 54 Q62 54 62 66 Q62 76 56 78 H44 Q38 76 38 66 Z")
        .Fill(s.AccentDark, "M54 54.700 Q62 57 62 66 Q62 76 56 78 H52 Q58 70 54 54.700 Z").Rect(s.AccentDark, 40, 77, 20, 3, 1.5f)
        .Fill(s.Main, "M38 22 H62 L72 46 H28 Z").Fill(s.Dark, "M56 22 H62 L72 46 H63 Z").Rect(Glow, 29, 45, 42, 2.4f, 1.2f);

    public static void WallLamp(Sheet s) => s.Fill(Beam, "M46 48 L30 92 H90 L78 48 Z")
        .Rect(s.Dark, 16, 34, 8, 24, 3).Line(Metal, 3, "M24 44 H44 Q60 44 62 34").Fill(s.Main, "M46 48 Q48 30 62 30 Q76 30 78 48 Z")
        .Fill(s.Dark, "M66 30.500 Q77 34 78 48 H70 Q71 38 66 30.500 Z").Oval(Glow, 62, 48, 16, 2.6f)
        .Line(Metal, 1.4f, "M20 58 Q20 74 26 80 T24 100");

    public static void LightBar(Sheet s) => s.Fill(Beam, "M20 42 L8 92 H92 L80 42 Z")
        .Rect(Metal, 47, 18, 6, 16, 2).Rect(s.Main, 14, 32, 72, 9, 4.5f).Rect(s.Dark, 14, 37, 72, 4, 2).Rect(Glow, 18, 40, 64, 3, 1.5f);

    public static void StringLights(Sheet s)
    {
        s.Line(Ink, 1.6f, "M0 24 Q26 56 50 34 T100 30").Line(Ink, 1.6f, "M0 58 Q30 82 56 62 T100 66");
        foreach (var (x, y) in new[] { (12f, 37f), (26f, 43f), (41f, 40f), (57f, 29f), (73f, 25f), (89f, 27f), (14f, 66f), (31f, 71f), (48f, 67f), (66f, 58f), (84f, 60f) })
        {
            s.Circle(Beam, x, y + 6, 9).Rect(Metal, x - 1.500f, y - 1, 3, 4).Circle(Glow, x, y + 6, 4.4f)
                .Circle(SKColors.White.WithAlpha(160), x - 1.300f, y + 5, 1.4f);
        }
    }

    public static void Lantern(Sheet s) => s.Shadow(40).Circle(Beam, 50, 56, 34)
        .Line(Metal, 2.4f, "M36 36 Q36 16 50 16 Q64 16 64 36").Fill(s.Main, "M34 38 L42 28 H58 L66 38 Z")
        .Rect(SKColors.White.WithAlpha(50), 36, 38, 28, 34, 2)
        .Rect(Paper, 46, 58, 8, 14, 1).Fill(Glow, "M50 42 Q58 54 50 58 Q42 54 50 42 Z").Rect(s.Main, 34, 38, 4, 36).Rect(s.Main, 62, 38, 4, 36)
        .Rect(s.Dark, 31, 72, 38, 8, 3);

    public static void Bulb(Sheet s) => s.Circle(Beam, 50, 44, 38)
        .Fill(Glow, "M50 18 Q74 18 74 42 Q74 54 64 62 Q60 66 60 70 H40 Q40 66 36 62 Q26 54 26 42 Q26 18 50 18 Z")
        .Line(s.Main, 2, "M44 68 L40 46 L46 51 L50 44 L54 51 L60 46 L56 68")
        .Rect(Metal, 40, 69, 20, 4, 2).Rect(MetalDark, 41, 74, 18, 4, 2).Rect(Metal, 42, 79, 16, 4, 2).Rect(Ink, 46, 83, 8, 3, 1.5f)
        .Line(SKColors.White.WithAlpha(180), 3, "M34 40 Q35 30 43 26");

    public static void Candles(Sheet s)
    {
        s.Shadow(60).Circle(Beam, 50, 34, 30);
        foreach (var (x, top, colour) in new[] { (28f, 48f, s.Main), (43f, 36f, s.Light), (58f, 42f, s.Main), (73f, 54f, s.Light) })
        {
            s.Rect(colour, x - 5.500f, top, 11, 80 - top, 2).Rect(s.Dark.WithAlpha(70), x + 1.500f, top, 4, 80 - top, 2)
                .Rect(Ink, x - 0.500f, top - 4, 1, 4).Fill(Glow, $"M{x} {top - 16} Q{x + 5} {top - 6} {x} {top - 3} Q{x - 5} {top - 6} {x} {top - 16} Z");
        }
    }
}
