using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>A column of the EF model that an INSERT writes.</summary>
/// <param name="Type">Without a length.</param>
/// <param name="Value">The stored value of a row.</param>
internal sealed record RowColumn(string Name, string Type, Expression Value)
{
    /// <param name="owner">The entity, or the value of a complex property.</param>
    /// <param name="shadow">The values of the properties that are only in the model, by name.</param>
    public static IEnumerable<RowColumn> Of(ITypeBase type, Expression owner, IReadOnlyDictionary<string, Expression> shadow)
    {
        foreach (var property in type.GetProperties().Where(property => !IsGenerated(property)))
        {
            var value = property.PropertyInfo is { } info ? Expression.Property(owner, info)
                : shadow.GetValueOrDefault(property.Name) ?? throw new InvalidOperationException($"The row has no value of {type.DisplayName()}.{property.Name}.");
            yield return new RowColumn(property.GetColumnName(), property.GetColumnType().Split('(')[0], Stored(value, property.GetTypeMapping().Converter));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            if (complex.IsNullable)
                throw new NotSupportedException($"{type.DisplayName()}.{complex.Name} is an optional complex property.");
            foreach (var column in Of(complex.ComplexType, Expression.Property(owner, complex.PropertyInfo!), shadow))
                yield return column;
        }
    }

    /// <summary>The body of a function with this argument.</summary>
    public static Expression Replace(LambdaExpression function, Expression argument) =>
        ReplacingExpressionVisitor.Replace(function.Parameters[0], argument, function.Body);

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
