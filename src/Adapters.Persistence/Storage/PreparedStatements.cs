using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Prepares statements that begin with <see cref="Mark"/> and queries tagged with <see cref="Tag"/>, once per connection; the server may
/// then reuse the plan. For statements of constant text whose best plan is the same for all values. They name their columns, as
/// <see cref="EntityColumns"/> says.
/// </summary>
internal sealed class PreparedStatements : DbCommandInterceptor
{
    /// <summary>
    /// For <see cref="EntityFrameworkQueryableExtensions.TagWith{T}(IQueryable{T}, string)"/>, which adds it as a comment line before the
    /// query.
    /// </summary>
    public const string Tag = "kept";

    /// <summary>The same comment line, for SQL written by hand.</summary>
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
