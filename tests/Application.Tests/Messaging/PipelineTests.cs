using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Inventory;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Messaging;

/// <summary>Both pipeline behaviours, with a sample command and a sample query.</summary>
public sealed class PipelineTests : IAsyncDisposable
{
    private readonly RunningShop _shop = new(services => services
        .AddTransient<IRequestHandler<AddTeapot, int>, AddTeapotHandler>()
        .AddTransient<IRequestHandler<CountTeapots, int>, CountTeapotsHandler>()
        .AddTransient<IRequestHandler<AddTeapotTwice, int>, AddTeapotTwiceHandler>()
        .AddTransient<IValidator<AddTeapot>, AddTeapotValidator>()
        .AddTransient<IValidator<AddTeapot>, SecondValidator>());

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Command_is_committed_when_its_handler_completes()
    {
        (await _shop.Send(new AddTeapot("Teapot", 1))).Should().Be(1);

        (await _shop.Send(new CountTeapots("Teapot"))).Should().Be(1);
    }

    [Fact]
    public async Task Command_that_throws_stores_nothing()
    {
        await FluentActions.Awaiting(() => _shop.Send(new AddTeapot("Teapot", 1, Throws: true))).Should().ThrowAsync<InvalidOperationException>();

        (await _shop.Send(new CountTeapots("Teapot"))).Should().Be(0);
        (await _shop.Feed()).Should().BeEmpty();
    }

    [Fact]
    public async Task Query_has_no_unit_of_work()
    {
        var write = () => _shop.Send(new CountTeapots("Teapot", Writes: true));

        await write.Should().ThrowAsync<InvalidOperationException>().WithMessage("*needs a unit of work*");
    }

    [Fact]
    public async Task Nested_command_shares_the_transaction_of_its_parent()
    {
        var send = () => _shop.Send(new AddTeapotTwice("Teapot"));

        await send.ShouldRefuse("sku-taken");

        (await _shop.Send(new CountTeapots("Teapot"))).Should().Be(0);
    }

    [Fact]
    public async Task Pipeline_reports_all_faults_of_all_validators_at_once()
    {
        var send = () => _shop.Send(new AddTeapot("", 0));

        await send.ShouldBeInvalid(("Name", "required"), ("Count", "out-of-range"), ("Count", "odd"));
    }

    [Fact]
    public async Task Malformed_command_never_reaches_its_handler()
    {
        await FluentActions.Awaiting(() => _shop.Send(new AddTeapot("Teapot", 0, Throws: true))).Should().ThrowAsync<ValidationException>();

        (await _shop.Send(new CountTeapots("Teapot"))).Should().Be(0);
    }

    private sealed record AddTeapot(string Name, int Count, bool Throws = false) : ICommand<int>;

    private sealed class AddTeapotValidator : AbstractValidator<AddTeapot>
    {
        public AddTeapotValidator()
        {
            RuleFor(c => c.Name).NotEmpty().WithErrorCode("required");
            RuleFor(c => c.Count).GreaterThan(0).WithErrorCode("out-of-range");
        }
    }

    private sealed class SecondValidator : AbstractValidator<AddTeapot>
    {
        public SecondValidator() => RuleFor(c => c.Count).Must(count => count % 2 == 1).WithErrorCode("odd");
    }

    private sealed class AddTeapotHandler(IProductRepository products, IStockRepository stocks) : IRequestHandler<AddTeapot, int>
    {
        public Task<int> Handle(AddTeapot request, CancellationToken cancellationToken)
        {
            var teapot = AProduct.Named(request.Name);
            products.Add(teapot.Build());
            stocks.Add(teapot.BuildStock());
            return request.Throws ? throw new InvalidOperationException("The handler broke.") : Task.FromResult(request.Count);
        }
    }

    private sealed record AddTeapotTwice(string Name) : ICommand<int>;

    private sealed class AddTeapotTwiceHandler(IMediator mediator, IProductRepository products) : IRequestHandler<AddTeapotTwice, int>
    {
        public async Task<int> Handle(AddTeapotTwice request, CancellationToken cancellationToken)
        {
            products.Add(AProduct.Named("Before").Build());
            await mediator.Send(new AddTeapot(request.Name, 1), cancellationToken);
            return await mediator.Send(new AddTeapot(request.Name, 1), cancellationToken);
        }
    }

    private sealed record CountTeapots(string Name, bool Writes = false) : IQuery<int>;

    private sealed class CountTeapotsHandler(IProductRepository products) : IRequestHandler<CountTeapots, int>
    {
        public async Task<int> Handle(CountTeapots request, CancellationToken cancellationToken)
        {
            if (request.Writes)
                products.Add(AProduct.Named(request.Name).Build());
            return (await products.FindBySku(["teapot"], cancellationToken)).Count;
        }
    }
}
