using System.Collections;
using System.Reflection;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Tests.Http;

public sealed class ProblemCatalogTests
{
    private static readonly Assembly[] Core = [typeof(Product).Assembly, typeof(CursorErrors).Assembly];

    [Fact]
    public void Problem_catalog_contains_every_error_code_of_the_core()
    {
        var codes = Refusals(Core).ToList();

        codes.Should().HaveCountGreaterThan(20);
        codes.Where(code => ProblemCatalog.Find(code) is null).Should().BeEmpty();
    }

    [Fact]
    public void Error_code_missing_from_the_catalog_is_reported() =>
        Refusals([typeof(SampleErrors).Assembly]).Where(code => ProblemCatalog.Find(code) is null).Should().Equal("never-heard-of");

    [Fact]
    public void Problem_catalog_contains_every_error_code_of_the_web_adapter()
    {
        foreach (var refusal in typeof(RequestErrors).GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            var made = (RequestRefusedException)refusal.Invoke(null, [.. refusal.GetParameters().Select(p => Sample(p.ParameterType))])!;
            ProblemCatalog.Find(made.Code).Should().NotBeNull(made.Code);
        }
    }

    [Fact]
    public void Problem_codes_are_in_kebab_case_and_have_an_explanation()
    {
        ProblemCatalog.All.Should().OnlyContain(kind => kind.Status >= 400 && kind.Status < 600);
        foreach (var kind in ProblemCatalog.All)
        {
            kind.Code.Should().MatchRegex("^[a-z]+(-[a-z]+)*$");
            kind.Explanation.Should().EndWith(".", kind.Code);
            kind.Title.Should().NotBeEmpty().And.NotEndWith(".");
        }
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void Problems_with_status_429_or_503_have_a_retry_time(int status) =>
        ProblemCatalog.All.Where(kind => kind.Status == status).Should().NotBeEmpty().And.OnlyContain(kind => kind.RetryAfter > TimeSpan.Zero);

    /// <summary>The codes of all errors that the <c>…Errors</c> classes create.</summary>
    private static IEnumerable<string> Refusals(IEnumerable<Assembly> assemblies) =>
        assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(DomainException) && !method.IsPrivate && !IsOfAnyCode(method))
            .SelectMany(Samples);

    /// <summary>A stored refusal has the code with which it was stored.</summary>
    private static bool IsOfAnyCode(MethodInfo method) => method.GetParameters() is [{ Name: "code" }, ..];

    /// <summary>One error for each case of a method that distinguishes cases.</summary>
    private static IEnumerable<string> Samples(MethodInfo method)
    {
        object?[] sample = [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType))];
        object?[][] samples = method.GetParameters() is [{ ParameterType: { IsEnum: true } kinds }]
            ? [.. Enum.GetValues(kinds).Cast<object>().Select(kind => new[] { kind })]
            : [sample];
        return samples.Select(arguments => ((DomainException)method.Invoke(null, arguments)!).Code);
    }

    private static object? Sample(Type type)
    {
        if (type == typeof(string))
            return "field";
        if (type == typeof(Currency))
            return Currency.Of("USD");
        if (type == typeof(ExpectedVersion))
            return new ExpectedVersion(1);
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        if (type.IsAssignableTo(typeof(IEnumerable)))
            return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        throw new NotSupportedException($"Add a sample of {type} here.");
    }

    private static class SampleErrors
    {
        public static DomainException Unheard(int number, IReadOnlyList<Fault> faults) => new("never-heard-of", $"{number}", faults);
    }
}
