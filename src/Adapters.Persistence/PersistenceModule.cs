using Shop.Adapters.Persistence.Model;

namespace Shop.Adapters.Persistence;

/// <summary>Stores the state of Shop in PostgreSQL.</summary>
public static partial class PersistenceModule
{
    /// <summary>Compiles the code of the first database access, without a connection; saves a second of a first start.</summary>
    public static Task WarmUp() => Model.WarmUp.Begin();

    /// <summary>Returns <c>docs/data-model.md</c>, generated from the EF Core model without a database.</summary>
    public static string DescribeDataModel() => DataModelDocument.Write();
}
