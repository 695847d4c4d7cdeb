using Microsoft.Extensions.DependencyInjection;
using Shop.Domain.Shared;

namespace Shop.Application.Messaging;

/// <summary>All reactions by name. The name is the class name and is stored with deliveries.</summary>
public sealed class ReactionCatalog
{
    private readonly Dictionary<string, Registration> _byName = [];

    internal ReactionCatalog(IEnumerable<Type> candidates)
    {
        foreach (var type in candidates)
        {
            foreach (var contract in type.GetInterfaces().Where(IsReaction))
                _byName.Add(type.Name, new Registration(type, contract.GetGenericArguments()[0]));
        }
    }

    internal IEnumerable<Type> Types => _byName.Values.Select(registration => registration.Type);

    /// <summary>Every reaction with the name of its event, see <see cref="EventNames"/>.</summary>
    public IEnumerable<(string EventName, string Reaction)> Subscriptions =>
        _byName.Select(entry => (EventNames.Of(entry.Value.EventType), entry.Key));

    /// <summary>Whether a reaction moves money, so that its failures never make a dead letter; false for an unknown reaction.</summary>
    public bool MovesMoney(string reaction) => _byName.TryGetValue(reaction, out var registration) && typeof(IMoneyReaction).IsAssignableFrom(registration.Type);

    /// <summary>Whether changes of jobs and of other reactions are not delivered to a reaction.</summary>
    public bool IsForSingleChanges(string reaction) => typeof(ISingleChangeReaction).IsAssignableFrom(_byName[reaction].Type);

    /// <summary>Delivers an event to one reaction, in its own scope.</summary>
    /// <exception cref="InvalidOperationException">There is no reaction with this name.</exception>
    public async Task<ReactionResult> Deliver(
        string reaction, Occurred<IDomainEvent> occurred, IServiceScopeFactory scopes, CancellationToken cancellation)
    {
        if (!_byName.TryGetValue(reaction, out var registration))
            throw new InvalidOperationException($"There is no reaction '{reaction}'.");

        if (IsForSingleChanges(reaction) && occurred.Cause.IsOfMany)
            return ReactionResult.Done;

        await using var scope = scopes.CreateAsyncScope();
        return await registration.Invoke(scope.ServiceProvider, occurred, cancellation);
    }

    internal static bool IsReaction(Type contract) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IReaction<>);

    private sealed record Registration(Type Type, Type EventType)
    {
        private readonly Func<object, Occurred<IDomainEvent>, CancellationToken, Task<ReactionResult>> _react =
            typeof(Registration)
                .GetMethod(nameof(React), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(EventType)
                .CreateDelegate<Func<object, Occurred<IDomainEvent>, CancellationToken, Task<ReactionResult>>>();

        public Task<ReactionResult> Invoke(IServiceProvider services, Occurred<IDomainEvent> occurred, CancellationToken cancellation) =>
            _react(services.GetRequiredService(Type), occurred, cancellation);

        private static Task<ReactionResult> React<TEvent>(object reaction, Occurred<IDomainEvent> occurred, CancellationToken cancellation)
            where TEvent : IDomainEvent =>
            ((IReaction<TEvent>)reaction).React(new Occurred<TEvent>(occurred.Id, (TEvent)occurred.Event, occurred.Cause, occurred.Progress), cancellation);
    }
}
