using System.Reflection;
using FsCheck.Xunit;
using Shop.Testing;
using Xunit.v3;

namespace Shop.Domain.Tests;

/// <summary>A property-based test of 1,000 values, whose <see cref="Seed"/> is printed before it runs.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(PropertyDiscoverer))]
#pragma warning disable xUnit3003 // the constructor of FsCheck takes no source information
public sealed class PropertyAttribute : FsCheck.Xunit.PropertyAttribute, IBeforeAfterTestAttribute
#pragma warning restore xUnit3003
{
    public PropertyAttribute() => (MaxTest, Replay) = (1000, Seed.Current);

    public void Before(MethodInfo methodUnderTest, IXunitTest test) => Seed.Print(MaxTest);

    public void After(MethodInfo methodUnderTest, IXunitTest test)
    {
    }
}
