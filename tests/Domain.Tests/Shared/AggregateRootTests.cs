using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Shared;

public sealed class AggregateRootTests
{
    private readonly Product _product = AProduct.Named("Teapot").Build();

    [Fact]
    public void Begins_with_version_1() => _product.Version.Should().Be(1);

    [Theory]
    [InlineData(1L)]
    [InlineData(null)]
    public void Accepts_who_saw_this_version_or_does_not_care(long? expected) =>
        FluentActions.Invoking(() => _product.EnsureVersion(expected)).Should().NotThrow();

    [Theory]
    [InlineData(0L)]
    [InlineData(2L)]
    public void Refuses_who_saw_another_version(long expected) =>
        FluentActions.Invoking(() => _product.EnsureVersion(expected)).Should().Throw<DomainException>().Which.Code.Should().Be("stale-version");

    [Fact]
    public void Tells_each_event_once_oldest_first()
    {
        _product.Delete(Some.Admin.Id, FixedClock.Start);

        _product.DequeueEvents().Select(happened => happened.GetType()).Should().Equal(typeof(ProductCreated), typeof(ProductDeleted));
        _product.DequeueEvents().Should().BeEmpty();
    }
}
