using System.Text.RegularExpressions;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Architecture.Tests.House;
using Shop.Architecture.Tests.Samples;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Architecture.Tests;

/// <summary>
/// The persistence adapter audits every change of a known aggregate; every aggregate must be known, and no code may bypass it.
/// </summary>
public sealed class AuditTests
{
    /// <summary>Aggregates without audit, and why.</summary>
    private static readonly Dictionary<string, string> ReceivedOtherwise = new(StringComparer.Ordinal)
    {
        ["Account"] = "its use cases audit security-relevant changes and no personal data",
        ["Cart"] = "the content of a cart is private",
        ["WebhookDelivery"] = "stores a log of its attempts",
        ["Job"] = "stores its own progress; its changes of products are audited",
    };

    [Fact]
    public void Every_aggregate_is_audited_or_exempt_for_a_reason() =>
        AreAudited(Rings.Domain.Written(), AuditedAggregates.Types, ReceivedOtherwise).ShouldBeNone();

    [Fact]
    public void An_aggregate_without_audit_or_a_reason_is_found() =>
        AreAudited([typeof(OpenOrder)], [], new(StringComparer.Ordinal) { ["Gone"] = "has left" }).ShouldName("OpenOrder is not audited", "Gone is no aggregate without audit");

    [Fact]
    public void A_command_has_at_most_one_actor() =>
        HaveOneActor(Rings.Application.Written().Where(type => type.IsClass && typeof(ICommand).IsAssignableFrom(type))).ShouldBeNone();

    [Fact]
    public void A_command_with_two_actors_is_found() => HaveOneActor([typeof(OpenShopCommand), typeof(HandOver)]).ShouldName("HandOver");

    /// <summary>
    /// Writes the orders of a batch, which the store records in the unit of work as EF Core's changes are; a contract test compares it with the
    /// fake. And what encrypts or deletes secrets, which are in no entry, and what makes the texts by which products are found, which are derived.
    /// </summary>
    private static readonly string[] Exempt =
    [
        "src/Adapters.Persistence/Orders/Placing/PlacedRows.cs", "src/Adapters.Persistence/Secrets/EfStoredSecrets.cs", "src/Adapters.Persistence/Webhooks/EndedSecrets.cs",
        "src/Adapters.Persistence/Catalog/EfSearchText.cs",
    ];

    [Fact]
    public void Audited_tables_are_written_through_their_aggregates() =>
        AreWrittenThroughAggregates(SourceFile.Under("src/Adapters.Persistence", ".cs")
            .Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal) && !Exempt.Contains(file.Path, StringComparer.Ordinal))).ShouldBeNone();

    [Fact]
    public void A_statement_that_changes_an_audited_table_is_found() => AreWrittenThroughAggregates(
    [
        new("a.cs", "db.Products.Where(p => p.Price > 3)\n    .ExecuteUpdateAsync(x)"),
        new("b.cs", "update stocks SET on_hand = 3"),
        new("f.cs", "UPDATE store_settings SET title = ''"),
        new("c.cs", "INSERT INTO orders VALUES (1)"),
        new("d.cs", "db.WishlistEntries.ExecuteDeleteAsync(); db.Products.ToList();"),
        new("e.cs", "SELECT * FROM orders FOR UPDATE"),
    ]).ShouldName("a.cs", "b.cs", "f.cs", "c.cs");

    private static Findings AreAudited(IEnumerable<Type> types, IReadOnlyCollection<Type> audited, Dictionary<string, string> reasons)
    {
        var bare = types.Where(type => type.IsSubclassOf(typeof(AggregateRoot)) && !type.IsAbstract && !audited.Contains(type)).Select(type => type.Name).ToList();
        return new Findings(
            bare.Count + audited.Count,
            [
                .. bare.Except(reasons.Keys, StringComparer.Ordinal).Select(name => $"{name} is not audited"),
                .. reasons.Keys.Except(bare, StringComparer.Ordinal).Select(name => $"{name} is no aggregate without audit"),
            ]);
    }

    private static Findings HaveOneActor(IEnumerable<Type> types) => Findings.Of(
        types,
        type => type.GetProperties().Count(property => property.PropertyType == typeof(Actor)) > 1 ? type.Name : null);

    private static Findings AreWrittenThroughAggregates(IEnumerable<SourceFile> files)
    {
        var names = string.Join('|', AuditedAggregates.Types.Select(type => TableOf(type.Name)));
        var past = new Regex(
            $@"\b(UPDATE|DELETE\s+FROM|INSERT\s+INTO)\s+({names})\b|\bdb\.({names})\b[^;]*\.Execute(Update|Delete)",
            RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));
        return Findings.Of(files, file => past.IsMatch(file.Text) ? file.Path : null);
    }

    /// <summary>The table name without underscores, which is the name of the set.</summary>
    private static string TableOf(string name) =>
        Regex.Replace(
            name switch
            {
                [.., 's'] => name,
                [.. var stem, 'y'] => $"{stem}ies",
                _ => $"{name}s",
            },
            "(?<!^)(?=[A-Z])", "_?", RegexOptions.None, TimeSpan.FromSeconds(1));

    private sealed record HandOver(Actor From, Actor To);
}
