using System.Collections.Concurrent;
using MediatR;

namespace Shop.Site.Tests.Admin;

/// <summary>Answers the queries of pages as a test says.</summary>
internal sealed class UseCaseAnswers : IMediator
{
    private readonly ConcurrentDictionary<Type, Func<object, object>> _answers = new();
    private readonly ConcurrentQueue<object> _sent = new();

    /// <summary>The queries of a kind, oldest first.</summary>
    public IReadOnlyList<TRequest> Sent<TRequest>() => [.. _sent.OfType<TRequest>()];

    /// <param name="answer">May throw.</param>
    public void On<TRequest, TResult>(Func<TRequest, TResult> answer)
        where TRequest : IRequest<TResult> => _answers[typeof(TRequest)] = request => answer((TRequest)request)!;

    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        _sent.Enqueue(request);
        return (TResponse)_answers[request.GetType()](request);
    }

    public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => throw new NotSupportedException();
}
