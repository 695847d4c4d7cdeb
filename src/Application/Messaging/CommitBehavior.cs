using System.Reflection;
using MediatR;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Application.Messaging;

/// <summary>Runs every command in one transaction on behalf of its <see cref="Actor"/>, if it has one; queries run without.</summary>
internal sealed class CommitBehavior<TRequest, TResult>(IUnitOfWork unitOfWork) : IPipelineBehavior<TRequest, TResult>
{
    private static readonly PropertyInfo? ActorOfCommand =
        typeof(TRequest).GetProperties().SingleOrDefault(property => property.PropertyType == typeof(Actor));

    public Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) =>
        request is ICommand
            ? unitOfWork.Commit(() => next(), (Actor?)ActorOfCommand?.GetValue(request), cancellationToken)
            : next();
}
