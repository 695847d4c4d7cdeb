using FluentValidation;
using MediatR;
using Microsoft.Extensions.Logging;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Architecture.Tests.Samples;

internal sealed record OpenShopCommand(int Door) : ICommand<int>;

internal sealed record CloseShop(int Door) : ICommand<int>;

internal sealed record RenovateShop(int Door) : IProcess<int>;

#pragma warning disable CA1852, MA0053, CS9113 // violations that the rules must find
internal class OpenHandler(IUnitOfWork unitOfWork, ILogger<OpenHandler> logger) : IRequestHandler<OpenShopCommand, int>
{
    public Task<int> Handle(OpenShopCommand request, CancellationToken cancellationToken) => Task.FromResult(request.Door);
}

internal sealed class RenovateShopHandler(IUnitOfWork unitOfWork, ILogger<RenovateShopHandler> logger) : IRequestHandler<RenovateShop, int>
{
    public Task<int> Handle(RenovateShop request, CancellationToken cancellationToken) => Task.FromResult(request.Door);
}
#pragma warning restore CS9113

internal class OpenValidator : AbstractValidator<CloseShop>
{
    public OpenValidator() => RuleFor(c => c.Door).NotEmpty().GreaterThan(0).WithErrorCode("out-of-range");
}
#pragma warning restore CA1852, MA0053
