using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Messaging;
using Shop.Application.Ports;
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
    public async Task A_command_is_committed_when_its_handler_is_done()
    {
        (await _shop.Send(new AddTeapot("Teapot", 1))).Should().Be(1);

        (await _shop.Send(new CountTeapots("Teapot"))).Should().Be(1);
    }

    [Fact]
    public async Task A_command_that_throws_leaves_nothing_behind()
    {
        await FluentActions.Awaiting(() => _shop.Send(new AddTeapot("Teapot", 1, Throws: true))).Should().ThrowAsync<InvalidOperationException>();

        (await _shop.Send(new CountTeapots("Teapot"))).Should().Be(0);
        (await _shop.Feed()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_query_is_not_given_a_unit_of_work()
    {
        var write = () => _shop.Send(new CountTeapots("Teapot", Writes: true));

        await write.Should().ThrowAsync<InvalidOperationException>().WithMessage("*needs a unit of work*");
    }

    [Fact]
    public async Task A_command_sent_by_a_command_is_part_of_it()
    {
        var send = () => _shop.Send(new AddTeapotTwice("Teapot"));

        await send.ShouldRefuse("sku-taken");

        (await _shop.Send(new CountTeapots("Teapot"))).Should().Be(0);
    }

    [Fact]
    public async Task All_faults_of_all_validators_are_named_at_once()
    {
        var send = () => _shop.Send(new AddTeapot("", 0));

        await send.ShouldBeInvalid(("Name", "required"), ("Count", "out-of-range"), ("Count", "odd"));
    }

    [Fact]
    public async Task A_malformed_command_never_reaches_its_handler()
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

    private sealed class CountTeapotsHandler(ICatalogReader catalog, IProductRepository products) : IRequestHandler<CountTeapots, int>
    {
        public async Task<int> Handle(CountTeapots request, CancellationToken cancellationToken)
        {
            if (request.Writes)
                products.Add(AProduct.Named(request.Name).Build());
            return await catalog.FindBySlug("teapot", null, cancellationToken) is null ? 0 : 1;
        }
    }
}
