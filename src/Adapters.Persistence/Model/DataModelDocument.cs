using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Shop.Adapters.Persistence.Storage.Conventions;

namespace Shop.Adapters.Persistence.Model;

/// <summary>The data model as Markdown with Mermaid diagrams: all relations, and the columns of each feature.</summary>
internal sealed class DataModelDocument
{
    private readonly List<ITable> _tables;

    /// <summary>The table whose rows an id identifies, by the type of the id.</summary>
    private readonly Dictionary<Type, ITable> _tableOfId;

    public DataModelDocument(IModel model)
    {
        _tables = [.. model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal)];
        _tableOfId = _tables
            .Where(table => table.PrimaryKey is { Columns: [{ Name: "id" }] })
            .Select(table => (Id: PropertyOf(table.PrimaryKey!.Columns[0]).ClrType, Table: table))
            .Where(key => IsId(key.Id))
            .ToDictionary(key => key.Id, key => key.Table);
    }

    public static string Write()
    {
        using var db = new ShopDbContextFactory().CreateDbContext([]);
        return new DataModelDocument(db.GetService<IDesignTimeModel>().Model).Text();
    }

    public string Text() => string.Join(
        "\n\n",
        [
            DataModelTexts.Introduction,
            "## Relations",
            Diagram(_tables.SelectMany(Relations).Order(StringComparer.Ordinal)),
            .. DataModelTexts.Features.SelectMany(feature => Section(feature.Feature, feature.Text)),
        ]) + "\n";

    private IEnumerable<string> Section(string feature, string text)
    {
        var tables = _tables.Where(table => FeatureOf(table) == feature).ToList();
        yield return $"## {feature}";
        yield return text;
        yield return Diagram(tables.SelectMany(Columns));
        var rules = tables.SelectMany(Rules).ToList();
        if (rules.Count > 0)
            yield return string.Join('\n', rules);
    }

    /// <summary>The folder of the entities below their project.</summary>
    public static string FeatureOf(ITable table)
    {
        var type = table.EntityTypeMappings.First().TypeBase.ClrType;
        // The only entity of a library.
        if (type == typeof(DataProtectionKey))
            return "Accounts";

        return type.Namespace![$"{type.Assembly.GetName().Name}.".Length..].Split('.')[0];
    }

    private IEnumerable<string> Relations(ITable table)
    {
        foreach (var key in table.ForeignKeyConstraints)
            yield return Relation(table, key.Columns[0], key.PrincipalTable, "--");
        foreach (var column in table.Columns.Where(column => !IsForeignKey(column)))
        {
            if (Referenced(column) is { } target)
                yield return Relation(table, column, target, "..");
        }
    }

    private static string Relation(ITable table, IColumn column, ITable target, string line)
    {
        var targets = IsList(column) ? "}o" : column.IsNullable ? "|o" : "||";
        var isUnique = table.PrimaryKey!.Columns is [var key] && key == column;
        isUnique |= table.Indexes.Any(index => index.IsUnique && index.Filter is null && index.Columns is [var only] && only == column);
        return $"{target.Name} {targets}{line}{(isUnique ? "o|" : "o{")} {table.Name} : \"{column.Name}\"";
    }

    private IEnumerable<string> Columns(ITable table) =>
    [
        $"{table.Name} {{",
        .. table.Columns.Select(column => "  " + string.Join(' ', new[] { TypeOf(column), column.Name, Keys(column), Remarks(column) }.Where(part => part.Length > 0))),
        "}",
    ];

    private static string Keys(IColumn column)
    {
        var table = column.Table;
        var isUnique = table.Indexes.Any(index => index.IsUnique && index.Columns is [var only] && only == column);
        string?[] keys = [table.PrimaryKey!.Columns.Contains(column) ? "PK" : null, IsForeignKey(column) ? "FK" : null, isUnique ? "UK" : null];
        return string.Join(", ", keys.OfType<string>());
    }

    private string Remarks(IColumn column)
    {
        var type = PropertyOf(column).ClrType;
        var values = Nullable.GetUnderlyingType(type) ?? type;
        string?[] remarks =
        [
            !IsForeignKey(column) && Referenced(column) is { } target ? $"references {target.Name}" : null,
            values.IsEnum ? string.Join(" | ", Enum.GetNames(values)) : null,
            column.IsNullable ? "nullable" : null,
            column.ComputedColumnSql is null ? null : "generated",
        ];
        return remarks.OfType<string>().ToList() is { Count: > 0 } given ? $"\"{string.Join("; ", given)}\"" : "";
    }

    /// <summary>What a diagram cannot express.</summary>
    private static IEnumerable<string> Rules(ITable table) =>
    [
        .. table.Indexes.Where(index => index.IsUnique && (index.Columns.Count > 1 || index.Filter is not null)).OrderBy(index => index.Name, StringComparer.Ordinal)
            .Select(index => $"- `{table.Name}`: ({string.Join(", ", index.Columns.Select(column => column.Name))}) is unique{(index.Filter is null ? "" : $" where `{index.Filter}`")}."),
        .. table.CheckConstraints.OrderBy(check => check.Name, StringComparer.Ordinal).Select(check => $"- `{table.Name}`: `{check.Sql}`."),
    ];

    private ITable? Referenced(IColumn column)
    {
        var id = IdOf(PropertyOf(column).ClrType);
        return id is not null && _tableOfId.GetValueOrDefault(id) is { } target && target.PrimaryKey!.Columns[0] != column ? target : null;
    }

    /// <summary>The type of the id, or of the ids in a list.</summary>
    private static Type? IdOf(Type type)
    {
        var value = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        return IsId(value) ? value : null;
    }

    private static bool IsId(Type type) => ValueConversions.IsEntityId(type);

    private static bool IsList(IColumn column) => column.StoreType.EndsWith("[]", StringComparison.Ordinal);

    private static bool IsForeignKey(IColumn column) => column.Table.ForeignKeyConstraints.Any(key => key.Columns.Contains(column));

    private static string TypeOf(IColumn column) => column.StoreType.Replace("timestamp with time zone", "timestamptz", StringComparison.Ordinal);

    private static IProperty PropertyOf(IColumn column) => column.PropertyMappings[0].Property;

    private static string Diagram(IEnumerable<string> lines) => string.Join('\n', ["```mermaid", "erDiagram", .. lines.Select(line => "  " + line), "```"]);
}
