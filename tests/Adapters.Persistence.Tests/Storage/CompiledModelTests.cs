using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Shop.Adapters.Persistence.Migrations.Compiled;
using Shop.Adapters.Persistence.Model;

namespace Shop.Adapters.Persistence.Tests.Storage;

/// <summary>The model of EF Core is part of the program, so that no start builds it.</summary>
public sealed class CompiledModelTests : IDisposable
{
    private readonly ShopDbContext _db = new(new DbContextOptionsBuilder<ShopDbContext>().UseNpgsql("Host=nowhere").Options);

    [Fact]
    public void Program_uses_the_compiled_model() => _db.Model.Should().BeSameAs(ShopDbContextModel.Instance);

    [Fact]
    public void Compiled_model_is_what_the_mapping_describes() =>
        Describe(_db.Model).Should().Equal(
            Describe(_db.GetService<IDesignTimeModel>().Model), "the model has to be compiled again after a change of the mapping, see CONTRIBUTING.md");

    public void Dispose() => _db.Dispose();

    private static List<string> Describe(IModel model) => [.. model.GetEntityTypes().SelectMany(Describe).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Describe(IEntityType entity) =>
    [
        .. entity.GetProperties().Select(property =>
            $"{entity.Name}.{property.Name} {property.ClrType} {entity.GetTableName()}.{property.GetColumnName()} {property.GetColumnType()} "
            + $"{property.IsNullable} {property.ValueGenerated} {property.IsConcurrencyToken} {property.GetMaxLength()} {property.GetTypeMapping().Converter?.ProviderClrType}"),
        .. entity.GetKeys().Select(key => $"{entity.Name} key {Names(key.Properties)} {key.IsPrimaryKey()}"),
        .. entity.GetIndexes().Select(index => $"{entity.Name} index {Names(index.Properties)} {index.IsUnique}"),
        .. entity.GetForeignKeys().Select(key =>
            $"{entity.Name} refers to {key.PrincipalEntityType.Name} by {Names(key.Properties)} {key.DeleteBehavior} {key.IsRequired} {key.IsOwnership} {key.DependentToPrincipal?.Name} {key.PrincipalToDependent?.Name}"),
    ];

    private static string Names(IReadOnlyList<IReadOnlyProperty> properties) => string.Join(", ", properties.Select(property => property.Name));
}
