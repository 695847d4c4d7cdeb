using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// The columns of an entity for a prepared statement written by hand: PostgreSQL rejects a prepared <c>SELECT *</c> once on every connection
/// after a migration has added a column.
/// </summary>
internal static class EntityColumns
{
    private static readonly ConditionalWeakTable<IEntityType, string> s_lists = [];

    public static string ColumnsOf<TEntity>(this DbContext db) =>
        s_lists.GetValue(db.Model.FindEntityType(typeof(TEntity))!, type => string.Join(", ", type.GetTableMappings().Single().Table.Columns.Select(column => column.Name)));
}
