using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Products;

/// <summary>Decides who may publish products.</summary>
internal sealed class PublishingRights(IAccountRepository accounts, PublishingPolicy policy)
{
    /// <summary>
    /// Rejects a product that a seller without a verified e-mail address publishes with <c>email-not-verified</c>. An admin may publish
    /// it, and a published product may be changed.
    /// </summary>
    /// <param name="before">Null for a new product.</param>
    public async Task EnsureMayBecome(ProductStatus status, ProductStatus? before, Actor actor, CancellationToken cancellation)
    {
        if (!policy.RequiresVerifiedSellers || actor.Role != AccountRole.Seller || status != ProductStatus.Published || before == status)
            return;

        if (await accounts.Find(actor.Id, cancellation) is not { EmailVerifiedAt: not null })
            throw AccountErrors.EmailNotVerified();
    }
}

/// <summary>The publishing rules that the operator configures.</summary>
/// <param name="RequiresVerifiedSellers">Whether a seller needs a verified e-mail address to publish a product.</param>
public sealed record PublishingPolicy(bool RequiresVerifiedSellers);
