using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>A column of the EF model that a statement writes.</summary>
/// <param name="Type">That in which the value is sent, without a length.</param>
/// <param name="Value">The stored value of a row.</param>
/// <param name="Cast">Converts what is sent into what is stored.</param>
internal sealed record RowColumn(string Name, string Type, Expression Value, string Cast = "")
{
    private const string Ids = "uuid[]";

    /// <param name="owner">The entity, or the value of a complex property.</param>
    /// <param name="shadow">The values of the properties that are only in the model, by name.</param>
    public static IEnumerable<RowColumn> Of(ITypeBase type, Expression owner, IReadOnlyDictionary<string, Expression> shadow)
    {
        foreach (var property in type.GetProperties().Where(property => !IsGenerated(property)))
        {
            var value = property.PropertyInfo is { } info ? Expression.Property(owner, info)
                : shadow.GetValueOrDefault(property.Name) ?? throw new InvalidOperationException($"The row has no value of {type.DisplayName()}.{property.Name}.");
            yield return Of(property, Stored(value, property.GetTypeMapping().Converter));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            var part = Expression.Property(owner, complex.PropertyInfo!);
            foreach (var column in Of(complex.ComplexType, part, shadow))
                yield return complex.IsNullable ? column with { Value = NullOr(part, column.Value) } : column;
        }
    }

    /// <summary>The body of a function with this argument.</summary>
    public static Expression Replace(LambdaExpression function, Expression argument) =>
        ReplacingExpressionVisitor.Replace(function.Parameters[0], argument, function.Body);

    /// <summary>An array of arrays would be taken apart into single values, so ids are sent as the text of an array.</summary>
    private static RowColumn Of(IProperty property, Expression value) => property.GetColumnType() == Ids
        ? new RowColumn(property.GetColumnName(), "text", Expression.Call(typeof(RowColumn), nameof(ArrayText), typeArguments: null, value), $"::{Ids}")
        : new RowColumn(property.GetColumnName(), property.GetColumnType().Split('(')[0], value);

    private static string ArrayText(Guid[] ids) => ids.Length == 0 ? "{}" : $"{{{string.Join(',', ids)}}}";

    private static bool IsGenerated(IProperty property) =>
        property.ValueGenerated == ValueGenerated.OnAddOrUpdate || property.GetValueGenerationStrategy() == NpgsqlValueGenerationStrategy.IdentityAlwaysColumn;

    private static Expression Stored(Expression value, ValueConverter? converter)
    {
        if (converter is null)
            return value;
        if (Nullable.GetUnderlyingType(value.Type) is not null)
            return NullOr(value, Replace(converter.ConvertToProviderExpression, Expression.Property(value, nameof(Nullable<>.Value))));

        var stored = Replace(converter.ConvertToProviderExpression, value);
        return value.Type.IsValueType ? stored : NullOr(value, stored);
    }

    private static ConditionalExpression NullOr(Expression value, Expression stored)
    {
        var type = stored.Type.IsValueType && Nullable.GetUnderlyingType(stored.Type) is null ? typeof(Nullable<>).MakeGenericType(stored.Type) : stored.Type;
        return Expression.Condition(
            Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Default(type), Expression.Convert(stored, type));
    }
}
