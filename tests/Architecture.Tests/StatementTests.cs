using System.Text.RegularExpressions;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

/// <summary>Rules for SQL statements.</summary>
public sealed class StatementTests
{
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Disabling a planner method raises the estimated cost of all other plans, which then triggers JIT compilation.</summary>
    private static readonly Regex PlannerSwitch = new(
        @"\benable_(?!if\b)[a-z]+(_[a-z]+)?\s*(=|\bTO\b)|\bset_config\(\s*'enable_", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, QueueTimeout);

    private static readonly Regex Unlogged = new(@"\bUNLOGGED\s+(TABLE|SEQUENCE)\b|\bSET\s+UNLOGGED\b", RegexOptions.ExplicitCapture, QueueTimeout);

    [Fact]
    public void No_statement_switches_a_planner_method_off() => SwitchNothing(Statements()).ShouldBeNone();

    [Fact]
    public void A_statement_that_switches_a_planner_method_off_is_found() => SwitchNothing(
    [
        new("a.cs", "\"SET LOCAL enable_seqscan = off; SELECT 1\""), new("b.sql", "SET enable_hashjoin TO off;"), new("c.cs", "-c enable_nestloop=off"),
        new("d.sql", "SELECT set_config('enable_sort', 'off', true)"), new("e.cs", "// enable_seqscan is left alone"), new("f.sh", "SET jit = off"),
    ]).ShouldName("a.cs", "b.sql", "c.cs", "d.sql");

    [Fact]
    public void No_new_table_is_unlogged() => LogAll(Statements().Where(file => !file.Path.Contains("CatalogChangeFeed") && !file.Path.Contains("_Queues"))).ShouldBeNone();

    [Fact]
    public void An_unlogged_table_is_found() => LogAll(
        [new("a.cs", "CREATE UNLOGGED TABLE notes (id bigint)"), new("b.sql", "ALTER TABLE notes SET UNLOGGED"), new("c.md", "It is not unlogged.")])
        .ShouldName("a.cs", "b.sql");

    private static IEnumerable<SourceFile> Statements() =>
        SourceFile.Under("src", ".cs").Concat(SourceFile.All.Where(file => file.Path.EndsWith(".sql", StringComparison.Ordinal) || file.Path.EndsWith(".sh", StringComparison.Ordinal)));

    private static Findings SwitchNothing(IEnumerable<SourceFile> files) => Findings.Of(files, file => Matches(file, PlannerSwitch));

    private static Findings LogAll(IEnumerable<SourceFile> files) => Findings.Of(files, file => Matches(file, Unlogged));

    private static string? Matches(SourceFile file, Regex pattern) =>
        pattern.Match(file.Text) is { Success: true } match ? $"{file.Path}: {match.Value}" : null;
}
