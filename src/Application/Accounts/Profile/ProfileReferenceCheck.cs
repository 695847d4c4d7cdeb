using Shop.Application.Ports.Accounts;
using Shop.Application.Validation;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Profile;

/// <summary>Names what the merged profile of a rejected change lacks, and fields that the role does not have.</summary>
internal sealed class ProfileReferenceCheck(IAccountRepository accounts) : IReferenceCheck<ChangeOwnProfile>
{
    public async Task<IReadOnlyList<Fault>> FindFaults(ChangeOwnProfile request, CancellationToken cancellation) =>
        await accounts.Find(request.Owner.Id, cancellation) is { } account
            ? [.. MergedProfile.Of(request, account).Errors.SelectMany(error => error.Faults)]
            : [];
}
