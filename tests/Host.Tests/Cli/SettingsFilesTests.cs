namespace Shop.Host.Tests.Cli;

public sealed class SettingsFilesTests
{
    [Fact]
    public void Example_of_settings_has_every_setting_with_its_default_and_no_other()
    {
        var example = SettingsInFiles.OfExample(SettingsInFiles.Read(".env.example"));

        Setting.Differences([.. ProgramSettings.All, .. ProgramSettings.OfCompose(SettingsInFiles.Read("compose.yaml"))], example).Should().BeEmpty();
        example.Should().HaveCountGreaterThan(60);
    }

    [Fact]
    public void Example_of_settings_explains_each_setting_and_sets_none() =>
        SettingsInFiles.FaultsOfExample(SettingsInFiles.Read(".env.example")).Should().BeEmpty();

    [Fact]
    public void Operations_document_has_every_setting_with_its_default_and_no_other() =>
        Setting.Differences(ProgramSettings.All, SettingsInFiles.OfTable(SettingsInFiles.Read("operations.md"))).Should().BeEmpty();

    [Fact]
    public void Setting_that_is_missing_unknown_repeated_or_has_another_default_is_found() => Setting.Differences(
        [new("A__Size", "5"), new("A__Time", "00:00:00.5000000"), new("A__Key"), new("A__Lost", "1")],
        SettingsInFiles.OfExample("# Size.\n#A__Size=6\n#A__Time=00:00:00.5\n\n# Key.\n#A__Key=\n#A__Key=\n# B__None=1\n#B__More=1\n"))
        .Should().Equal("A__Lost is missing", "B__More is unknown", "A__Key is listed 2 times", "A__Size is '6' and not '5'");

    [Fact]
    public void Setting_without_an_explanation_or_outside_a_comment_is_found() =>
        SettingsInFiles.FaultsOfExample("# Size.\n#A__Size=6\n#A__Time=1\n\nA__Key=2\n")
            .Should().Equal("#A__Time=1 has no explanation", "A__Key=2 is not a comment");

    [Fact]
    public void Rows_of_the_operations_document_have_one_default_for_each_setting_or_for_all() => SettingsInFiles.OfTable(
        """
        | setting | default | meaning |
        |---|---|---|
        | `A__Size`, `A__Time` | 5, `00:01:00` | `B__None` |
        | `A__From`, `A__To` | none | |
        | `A__Host`, `A__Port` | `x` (`./shop up`: `y`) | |

        | `A__Other` | 1 | |
        """).Should().Equal(
            new Setting("A__Size", "5"), new("A__Time", "00:01:00"), new("A__From"), new("A__To"), new("A__Host", "x"), new("A__Port", "x"));

    [Fact]
    public void Settings_of_options_have_the_names_of_their_environment_variables() => ProgramSettings.Of(typeof(SampleOptions)).Should().Equal(
        new Setting("A__B__Size", "5"), new("A__B__Time", "00:00:01"), new("A__B__Key"), new("A__B__Inner__On", "true"));

    private sealed class SampleOptions
    {
        public const string Section = "A:B";

        public int Size { get; set; } = 5;

        public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(1);

        public string? Key { get; set; }

        public InnerOptions Inner { get; set; } = new();

        public bool IsSmall => Size < 9;
    }

    private sealed class InnerOptions
    {
        public bool On { get; set; } = true;
    }
}
