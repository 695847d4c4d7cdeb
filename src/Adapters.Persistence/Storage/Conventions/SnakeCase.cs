using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Shop.Adapters.Persistence.Storage.Conventions;

/// <summary>Names columns in snake_case, which needs no quotes in SQL.</summary>
internal static partial class SnakeCase
{
    public static void UseSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
            Rename(entity);
    }

    private static void Rename(IMutableTypeBase type)
    {
        foreach (var property in type.GetDeclaredProperties())
            property.SetColumnName(WordStart().Replace(property.GetColumnName(), "_$0").ToLowerInvariant());
        foreach (var complex in type.GetDeclaredComplexProperties())
            Rename(complex.ComplexType);
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}
