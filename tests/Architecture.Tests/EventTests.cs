using System.Text.RegularExpressions;
using Shop.Application.Messaging;
using Shop.Architecture.Tests.House;
using Shop.Architecture.Tests.Samples;
using Shop.Domain.Shared;

namespace Shop.Architecture.Tests;

public sealed class EventTests
{
    [Fact]
    public void Every_event_has_a_stable_name() => HaveNames(Rings.Domain.Written()).ShouldBeNone();

    [Fact]
    public void An_event_without_a_name_is_found() => HaveNames([typeof(OrderOpened), typeof(OpenOrder)]).ShouldName("OrderOpened");

    [Fact]
    public void Event_names_consist_of_a_subject_and_an_occurrence() => AreWellFormed(EventNames.All).ShouldBeNone();

    [Fact]
    public void An_event_name_in_another_format_is_found() => AreWellFormed(["order.placed", "OrderPlaced", "order_placed", "order."])
        .ShouldName("OrderPlaced", "order_placed", "order.");

    [Fact]
    public void Every_reaction_is_named_after_its_event() => AreNamedAfterTheirEvents(Rings.Application.Written()).ShouldBeNone();

    [Fact]
    public void A_reaction_with_another_name_is_found() => AreNamedAfterTheirEvents([typeof(OrderPlacedHandler)]).ShouldName("OrderPlacedHandler");

    private static Findings HaveNames(IEnumerable<Type> types) => Findings.Of(
        types.Where(type => type.IsClass && typeof(IDomainEvent).IsAssignableFrom(type)),
        type => IsNamed(type) ? null : type.Name);

    private static bool IsNamed(Type type)
    {
        try
        {
            return EventNames.TypeOf(EventNames.Of(type)) == type;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }

    private static Findings AreWellFormed(IEnumerable<string> names) => Findings.Of(
        names,
        name => Regex.IsMatch(name, @"^[a-z]+\.[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) ? null : name);

    private static Findings AreNamedAfterTheirEvents(IEnumerable<Type> types) => Findings.Of(
        types.SelectMany(type => type.GetInterfaces()
            .Where(contract => type.IsClass && contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IReaction<>))
            .Select(contract => (Reaction: type.Name, Event: contract.GetGenericArguments()[0].Name))),
        pair => IsConsequenceWhen(pair.Reaction, pair.Event) ? null : pair.Reaction);

    /// <summary>
    /// The end of the reaction's name repeats the end of the event's: <c>ReverseChargeWhenDue</c> follows <c>ChargeReversalDue</c>.
    /// </summary>
    private static bool IsConsequenceWhen(string reaction, string happened) =>
        reaction.Split("When") is [{ Length: > 0 }, { Length: > 0 } when] && happened.EndsWith(when, StringComparison.Ordinal);
}
