using Xunit.v3;

namespace Shop.Adapters.Persistence.Tests;

/// <summary>
/// Marks tests that neither sort nor search nor compare the case of text in the database. <c>./shop test</c> runs all others a second time
/// on a database with another locale.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AnyLocaleAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Locale", "any")];
}
