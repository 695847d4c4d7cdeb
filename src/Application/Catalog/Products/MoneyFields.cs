using FluentValidation;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Products;

/// <summary>The members of an amount to change; the others keep their values.</summary>
public sealed record MoneyFields(Optional<long> Amount, Optional<string> Currency)
{
    /// <summary>The error of members that have no value after the change, by their place in <paramref name="field"/>.</summary>
    /// <param name="current">Null when there is no amount yet.</param>
    internal DomainException? Incomplete(Money? current, string field)
    {
        string[] missing = [.. new[] { (Amount.IsGiven, Name: "amount"), (Currency.IsGiven, Name: "currency") }
            .Where(member => !member.IsGiven).Select(member => $"{field}/{member.Name}")];
        return current is null && missing.Length > 0 ? MoneyErrors.Incomplete(missing) : null;
    }

    /// <summary>Null when a member has no value, or an invalid one.</summary>
    internal Money? On(Money? current)
    {
        var amount = Amount.Or(current?.Amount ?? -1);
        var currency = Currency.Or(current?.Currency.Code ?? "");
        return amount is >= 0 and <= Money.MaxAmount && Domain.Shared.Currency.IsCode(currency) ? Money.Of(amount, Domain.Shared.Currency.Of(currency)) : null;
    }
}

internal sealed class MoneyFieldsValidator : AbstractValidator<MoneyFields>
{
    public MoneyFieldsValidator()
    {
        RuleFor(f => f.Amount.Value).InclusiveBetween(0, Money.MaxAmount).WithErrorCode("invalid-value")
            .WithMessage($"Must be from 0 to {Money.MaxAmount} minor units.").When(f => f.Amount.IsGiven);
        RuleFor(f => f.Currency.Value).Must(Currency.IsCode).WithErrorCode("invalid-value")
            .WithMessage("Must be an ISO 4217 code of three capital letters.").When(f => f.Currency.IsGiven);
    }
}
