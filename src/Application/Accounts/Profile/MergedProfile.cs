using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Profile;

/// <summary>The profile of an account after a change, its address merged member by member.</summary>
/// <param name="Errors">Members of the address without a value, and fields that the role does not have.</param>
internal sealed record MergedProfile(AccountProfile Profile, IReadOnlyList<DomainException> Errors)
{
    public static MergedProfile Of(ChangeOwnProfile command, Account account)
    {
        var before = account.Profile;
        var fields = command.Fields;
        var after = new AccountProfile(
            fields.Name.Or(before.Name),
            fields.Bio.Or(before.Bio),
            fields.Phone.Or(before.Phone),
            command.ShippingAddress?.On(before.ShippingAddress) ?? fields.ShippingAddress.Or(before.ShippingAddress),
            fields.StoreName.Or(before.StoreName),
            fields.NotifyByEmail.Or(before.NotifyByEmail));
        return new MergedProfile(
            after, [.. new[] { command.ShippingAddress?.Incomplete(before.ShippingAddress), after.Misfit(account.Role, before) }.OfType<DomainException>()]);
    }
}
