using System.Reflection;
using MediatR;
using Shop.Application.Messaging.Batching;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Application.Messaging;

/// <summary>
/// Runs every command in one transaction on behalf of its <see cref="Actor"/>, if it has one, a batch command together with others of its kind;
/// queries run without.
/// </summary>
internal sealed class CommitBehavior<TRequest, TResult>(IUnitOfWork unitOfWork, ICommandBatcher batcher, Causation causation, Repetition repetition)
    : IPipelineBehavior<TRequest, TResult>
{
    private static readonly PropertyInfo? ActorOfCommand =
        typeof(TRequest).GetProperties().SingleOrDefault(property => property.PropertyType == typeof(Actor));

    public Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) => request switch
    {
        IBatchCommand<TResult> => HandleInBatch(request, cancellationToken),
        ICommand => unitOfWork.Commit(() => next(), (Actor?)ActorOfCommand?.GetValue(request), cancellationToken),
        _ => next(),
    };

    private async Task<TResult> HandleInBatch(TRequest request, CancellationToken cancellation)
    {
        var item = new Batched<TRequest>(request, causation.Current, repetition.Request);
        return repetition.Complete(await batcher.Decide<TRequest, TResult>(item, cancellation));
    }
}
