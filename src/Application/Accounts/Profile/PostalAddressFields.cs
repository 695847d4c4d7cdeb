using FluentValidation;
using Shop.Application.Messaging;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Profile;

/// <summary>The members of a postal address to change; the others keep their values.</summary>
public sealed record PostalAddressFields(
    Optional<string> Name,
    Optional<string> Line1,
    Optional<string?> Line2,
    Optional<string> City,
    Optional<string?> Region,
    Optional<string> PostalCode,
    Optional<string> Country)
{
    /// <summary>The error of members that have no value after the change.</summary>
    /// <param name="current">Null when there is no address yet.</param>
    internal DomainException? Incomplete(PostalAddress? current) =>
        current is null && Missing().ToList() is { Count: > 0 } missing ? AccountErrors.AddressIncomplete(missing) : null;

    /// <summary>Members without a value are null.</summary>
    internal PostalAddress On(PostalAddress? current) =>
        new(
            Name.Or(current?.Name!),
            Line1.Or(current?.Line1!),
            Line2.Or(current?.Line2),
            City.Or(current?.City!),
            Region.Or(current?.Region),
            PostalCode.Or(current?.PostalCode!),
            Country.Or(current?.Country!));

    private IEnumerable<string> Missing()
    {
        if (!Name.IsGiven)
            yield return "name";
        if (!Line1.IsGiven)
            yield return "line1";
        if (!City.IsGiven)
            yield return "city";
        if (!PostalCode.IsGiven)
            yield return "postalCode";
        if (!Country.IsGiven)
            yield return "country";
    }
}

internal sealed class PostalAddressFieldsValidator : AbstractValidator<PostalAddressFields>
{
    public PostalAddressFieldsValidator()
    {
        RuleFor(a => a.Name.Value).RequiredLine(PostalAddress.LineMaxLength).When(a => a.Name.IsGiven);
        RuleFor(a => a.Line1.Value).RequiredLine(PostalAddress.LineMaxLength).When(a => a.Line1.IsGiven);
        RuleFor(a => a.Line2.Value).OptionalName(PostalAddress.LineMaxLength);
        RuleFor(a => a.City.Value).RequiredLine(PostalAddress.LineMaxLength).When(a => a.City.IsGiven);
        RuleFor(a => a.Region.Value).OptionalName(PostalAddress.LineMaxLength);
        RuleFor(a => a.PostalCode.Value).RequiredLine(PostalAddress.PostalCodeMaxLength).When(a => a.PostalCode.IsGiven);
        RuleFor(a => a.Country.Value).Country().When(a => a.Country.IsGiven);
    }
}
