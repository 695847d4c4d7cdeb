using Shop.Application.Validation;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>Names the target of a rejected endpoint that is not allowed.</summary>
internal sealed class WebhookTargetCheck(WebhookTargets targets) : IReferenceCheck<CreateWebhookEndpoint>, IReferenceCheck<ChangeWebhookEndpoint>
{
    public Task<IReadOnlyList<Fault>> FindFaults(CreateWebhookEndpoint request, CancellationToken cancellation) => Task.FromResult(FaultsOf(request.Fields));

    public Task<IReadOnlyList<Fault>> FindFaults(ChangeWebhookEndpoint request, CancellationToken cancellation) => Task.FromResult(FaultsOf(request.Fields));

    private IReadOnlyList<Fault> FaultsOf(WebhookFields fields)
    {
        try
        {
            targets.EnsureAllows(fields.Url.Value ?? "");
            return [];
        }
        catch (DomainException refused)
        {
            return refused.Faults;
        }
    }
}
