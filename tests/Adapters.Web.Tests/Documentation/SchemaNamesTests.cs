using Shop.Adapters.Web.Documentation;

namespace Shop.Adapters.Web.Tests.Documentation;

public sealed class SchemaNamesTests
{
    /// <summary>Of two types with one name, only one would be described.</summary>
    [Fact]
    public void Every_type_of_a_body_has_a_name_of_its_own()
    {
        Repeated(typeof(SchemaNames).Assembly.GetTypes()).Should().BeEmpty();
    }

    [Fact]
    public void Repeated_type_name_is_reported()
    {
        Repeated([typeof(First.TeapotResponse), typeof(Second.TeapotResponse), typeof(Second.KettleRequest)]).Should().Equal("TeapotResponse");
    }

    private static IEnumerable<string> Repeated(IEnumerable<Type> types) =>
        types.Select(type => type.Name)
            .Where(name => name.EndsWith("Response", StringComparison.Ordinal) || name.EndsWith("Request", StringComparison.Ordinal))
            .CountBy(name => name, StringComparer.Ordinal)
            .Where(count => count.Value > 1)
            .Select(count => count.Key);

    private static class First
    {
        internal sealed record TeapotResponse;
    }

    private static class Second
    {
        internal sealed record TeapotResponse;

        internal sealed record KettleRequest;
    }
}
