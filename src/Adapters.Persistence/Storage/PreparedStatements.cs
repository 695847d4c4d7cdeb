using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Has the server keep a statement that begins with <see cref="Mark"/>, or a query tagged by <see cref="Tag"/>, and in the end its plan, for as long as the connection lasts. For
/// statements of fixed text whose best plan is the same for all values.
/// </summary>
internal sealed class PreparedStatements : DbCommandInterceptor
{
    /// <summary>For <see cref="EntityFrameworkQueryableExtensions.TagWith{T}(IQueryable{T}, string)"/>, which writes it as a line in front.</summary>
    public const string Tag = "kept";

    /// <summary>The same in front of a statement written by hand.</summary>
    public const string Mark = TagLine + "\n";

    private const string TagLine = "-- " + Tag;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith(TagLine, StringComparison.Ordinal))
            await command.PrepareAsync(cancellationToken);
        return result;
    }
}
