using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Shared;

public sealed class AggregateRootTests
{
    private readonly Product _product = AProduct.Named("Teapot").Build();

    [Fact]
    public void Aggregate_begins_with_version_1() => _product.Version.Should().Be(1);

    [Theory]
    [InlineData(1L)]
    [InlineData(null)]
    public void Aggregate_accepts_its_current_version_or_none(long? expected) =>
        FluentActions.Invoking(() => _product.EnsureVersion(expected)).Should().NotThrow();

    [Theory]
    [InlineData(0L)]
    [InlineData(2L)]
    public void Aggregate_rejects_another_version_as_stale(long expected) =>
        FluentActions.Invoking(() => _product.EnsureVersion(expected)).Should().Throw<DomainException>().Which.Code.Should().Be("stale-version");

    [Fact]
    public void Aggregate_returns_each_domain_event_once_oldest_first()
    {
        _product.Delete(Some.Admin.Id, TestClock.Start);

        _product.DequeueEvents().Select(happened => happened.GetType()).Should().Equal(typeof(ProductCreated), typeof(ProductDeleted));
        _product.DequeueEvents().Should().BeEmpty();
    }
}
