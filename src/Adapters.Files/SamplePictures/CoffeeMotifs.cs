using static Shop.Adapters.Files.SamplePictures.Palette;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>Coffee and tea.</summary>
internal static class CoffeeMotifs
{
    public static void Kettle(Sheet s) => s.Shadow(50)
        .Line(s.Dark, 5, "M30 70 Q16 66 16 52 Q16 40 8 36").Line(Ink, 4.5f, "M66 42 Q88 38 86 56 Q84 68 70 70")
        .Fill(s.Main, "M34 40 H62 L72 74 Q73 80 67 80 H29 Q23 80 24 74 Z").Fill(s.Dark, "M25 70 L24 74 Q23 80 29 80 H67 Q73 80 72 74 L71 70 Z")
        .Rect(s.Light, 32, 36, 32, 5, 2.5f).Circle(Ink, 48, 32, 3.6f).Line(Shine, 2.6f, "M36 48 L31 66");

    public static void Teapot(Sheet s) => s.Shadow(54)
        .Line(s.Dark, 5, "M70 48 Q88 46 86 58 Q84 70 68 70")
        .Fill(s.Dark, "M30 66 Q20 66 18 56 L11 46 Q16 43 20 45 L32 52 Z")
        .Fill(s.Main, "M24 60 Q24 40 48 40 Q73 40 73 60 Q73 80 48 80 Q24 80 24 60 Z").Fill(s.Dark, "M26 68 Q31 80 48 80 Q66 80 71 68 Q48 77 26 68 Z")
        .Oval(s.Light, 48, 41.5f, 14, 3.4f).Circle(s.Accent, 48, 35, 3.6f).Line(Shine, 2.6f, "M32 54 Q34 48 39 46")
        .Line(Paper, 1.8f, "M12 38 Q9 33 12 29 Q15 25 12 20");

    public static void Press(Sheet s) => s.Shadow(36)
        .Line(s.Main, 4.5f, "M66 44 H74 Q80 44 80 50 V62 Q80 68 74 68 H66")
        .Rect(Glass, 34, 34, 32, 44, 3).Fill(Soil, "M34 52 H66 V75 Q66 78 63 78 H37 Q34 78 34 75 Z").Rect(Wood, 34, 50, 32, 3)
        .Rect(s.Main, 31, 30, 38, 6, 3).Rect(MetalDark, 49, 18, 2, 34).Circle(s.Accent, 50, 17, 4)
        .Rect(s.Main, 31, 76, 38, 4, 2).Line(Shine, 2.6f, "M39 40 V70");

    public static void Dripper(Sheet s) => s.Shadow(40)
        .Rect(Glass, 34, 58, 32, 22, 6).Fill(Soil, "M34 68 H66 V74 Q66 80 60 80 H40 Q34 80 34 74 Z")
        .Fill(Paper, "M27 26 H73 L64 40 H36 Z").Fill(s.Main, "M28 32 H72 L58 56 H42 Z").Fill(s.Dark, "M50 32 H72 L58 56 H50 Z")
        .Rect(s.Light, 34, 55, 32, 4, 2)
        .Line(s.Dark, 3.5f, "M69 38 Q80 36 78 44 Q75 48 65 46").Line(Soil, 1.4f, "M50 58 V68");

    public static void Grinder(Sheet s) => s.Shadow(34)
        .Line(MetalDark, 3, "M50 30 L76 24").Circle(Wood, 76, 22, 5)
        .Rect(s.Main, 36, 34, 28, 26, 3).Rect(Metal, 34, 30, 32, 5, 2.5f).Rect(s.Dark, 36, 58, 28, 22, 4).Rect(s.Accent, 36, 55, 28, 4)
        .Line(Shine, 2.6f, "M41 40 V52");

    public static void Moka(Sheet s) => s.Shadow(44)
        .Line(Ink, 4.5f, "M66 34 H80 V52").Fill(s.Light, "M30 34 L22 30 L32 50 Z")
        .Fill(s.Light, "M32 32 H66 L60 54 H38 Z").Fill(s.Main, "M49 32 H66 L60 54 H49 Z").Rect(s.Dark, 36, 53, 26, 4)
        .Fill(s.Light, "M37 57 H61 L68 80 H30 Z").Fill(s.Main, "M49 57 H61 L68 80 H49 Z").Fill(s.Dark, "M31 32 Q49 22 67 32 Z")
        .Circle(Ink, 49, 24, 3.4f);

    public static void Bag(Sheet s) => s.Shadow(44)
        .Fill(s.Main, "M30 28 H70 L74 76 Q74 80 70 80 H30 Q26 80 26 76 Z").Fill(s.Dark, "M62 28 H70 L74 76 Q74 80 70 80 H64 Z")
        .Rect(s.Light, 29, 24, 42, 9, 2).Line(s.Dark, 1.4f, "M31 28.500 H69").Rect(Paper, 34, 42, 30, 26, 3)
        .Oval(s.Accent, 49, 51, 6.5f, 4.6f).Line(Paper, 1.4f, "M44 52.500 Q49 49 54 50.500").Rect(PaperDark, 39, 59, 20, 2, 1)
        .Rect(PaperDark, 42, 63, 14, 2, 1);

    public static void TeaBag(Sheet s) => s.Shadow(44)
        .Fill(s.Main, "M30 28 H70 L74 76 Q74 80 70 80 H30 Q26 80 26 76 Z").Fill(s.Dark, "M62 28 H70 L74 76 Q74 80 70 80 H64 Z")
        .Rect(s.Light, 29, 24, 42, 9, 2).Line(s.Dark, 1.4f, "M31 28.500 H69").Circle(Paper, 49, 55, 15)
        .Fill(Leaf, "M49 64 Q38 60 42 47 Q51 51 49 64 Z").Fill(LeafDark, "M50 64 Q61 61 58 49 Q49 53 50 64 Z");

    public static void Caddy(Sheet s) => s.Shadow(40)
        .Rect(s.Main, 32, 38, 36, 42, 4).Fill(s.Dark, "M58 38 H64 Q68 38 68 42 V76 Q68 80 64 80 H58 Z").Rect(s.Light, 30, 28, 40, 13, 4)
        .Rect(s.Dark, 32, 41, 36, 2)
        .Circle(Paper, 48, 60, 10).Fill(Leaf, "M48 67 Q40 63 43 53 Q50 57 48 67 Z").Circle(s.Accent, 50, 26, 3.2f);

    public static void Whisk(Sheet s) => s.Shadow(40)
        .Rect(Wood, 44, 22, 12, 26, 4).Rect(WoodDark, 43, 44, 14, 5, 2)
        .Line(Wood, 1.7f, "M45 49 Q28 66 37 79 M47 49 Q38 66 44 80 M50 49 V80 M53 49 Q62 66 56 80 M55 49 Q72 66 63 79")
        .Line(WoodDark, 1.7f, "M34 66 Q50 71 66 66");

    public static void Scale(Sheet s) => s.Shadow(62)
        .Rect(s.Main, 20, 66, 60, 14, 4).Rect(s.Dark, 20, 75, 60, 5, 2.5f).Rect(Ink, 34, 69, 32, 7, 2).Rect(Glow, 39, 71, 8, 3, 1)
        .Rect(Glow, 50, 71, 11, 3, 1)
        .Rect(Metal, 24, 62, 52, 5, 2).At(0, 0, 1, 0, k => k.Fill(Paper, "M36 40 H64 V54 Q64 62 56 62 H44 Q36 62 36 54 Z")
        .Oval(Soil, 50, 41, 14, 2.6f).Line(Paper, 3, "M64 44 Q72 44 70 51 Q68 55 63 54"));

    public static void Cup(Sheet s) => s.Shadow(50)
        .Line(s.Dark, 5, "M70 48 H76 Q84 49 83 57 Q81 66 68 66")
        .Fill(s.Main, "M26 40 H72 V64 Q72 80 58 80 H40 Q26 80 26 64 Z").Fill(s.Dark, "M27 68 Q29 80 40 80 H58 Q69 80 71 68 Q49 76 27 68 Z")
        .Oval(s.Light, 49, 40, 23, 4.6f).Oval(Soil, 49, 40.5f, 19.5f, 3.3f).Line(Shine, 2.8f, "M32 48 V62")
        .Line(Paper, 1.8f, "M43 33 Q40 28 43 24 Q46 20 43 15").Line(Paper, 1.8f, "M54 33 Q51 28 54 24 Q57 20 54 15");

    public static void TravelMug(Sheet s) => s.Shadow(32)
        .Fill(s.Main, "M34 36 H66 L63 77 Q63 80 60 80 H40 Q37 80 37 77 Z").Fill(s.Dark, "M58 36 H66 L63 77 Q63 80 60 80 H57 Z")
        .Rect(Ink, 32, 28, 36, 8, 3).Rect(InkLight, 40, 23, 14, 5, 2).Rect(s.Accent, 35.5f, 50, 29, 12, 2).Line(Shine, 2.4f, "M39 40 L40 48");
}
