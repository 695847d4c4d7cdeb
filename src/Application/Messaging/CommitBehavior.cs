using MediatR;
using Shop.Application.Ports;

namespace Shop.Application.Messaging;

/// <summary>Makes every command one transaction; queries pass.</summary>
internal sealed class CommitBehavior<TRequest, TResult>(IUnitOfWork unitOfWork) : IPipelineBehavior<TRequest, TResult>
{
    public Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) =>
        request is ICommand ? unitOfWork.Commit(() => next(), cancellationToken) : next();
}
