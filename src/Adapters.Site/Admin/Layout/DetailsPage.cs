using MediatR;
using Microsoft.AspNetCore.Components;
using Shop.Adapters.Site.Shared;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Admin.Layout;

/// <summary>A page about one thing, whose id stands in the address.</summary>
internal interface IDetailsPage
{
    /// <summary>Whether the page would show the thing to the visitor; asked before the page has a connection.</summary>
    Task<bool> Exists(UseCases useCases, string id, Actor visitor, CancellationToken cancellation);
}

/// <inheritdoc cref="IDetailsPage"/>
/// <typeparam name="TDetails">What is shown, as it was read.</typeparam>
public abstract class DetailsPage<TDetails> : AdminPage, IDetailsPage
    where TDetails : class
{
    private string? _loaded;

    /// <summary>Null on a page for a new one.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Null until it is loaded, and when it is missing.</summary>
    private protected TDetails? Details { get; private set; }

    private protected bool IsMissing { get; private set; }

    /// <summary>The query of the details; null for text that is no id.</summary>
    private protected abstract IRequest<TDetails>? Query(string id, Actor visitor);

    /// <summary>Whether the page shows something that the visitor may read.</summary>
    private protected virtual bool MayShow(TDetails details, Actor visitor) => true;

    /// <summary>Prepares what the page shows beside the details.</summary>
    private protected virtual void Accept(TDetails details)
    {
    }

    /// <summary>Shows details that were read elsewhere.</summary>
    private protected void Show(TDetails? details)
    {
        (Details, IsMissing) = (details, details is null);
        if (details is not null)
            Accept(details);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Id is not null && _loaded is not null && _loaded != Id)
            await Reload();
    }

    private protected sealed override async Task Load()
    {
        _loaded = Id ?? "";
        if (Id is not null)
            Show(await Find(Id, Actor, request => Send(request)));
    }

    async Task<bool> IDetailsPage.Exists(UseCases useCases, string id, Actor visitor, CancellationToken cancellation) =>
        await Find(id, visitor, request => useCases.Send(request, cancellation)) is not null;

    private async Task<TDetails?> Find(string id, Actor visitor, Func<IRequest<TDetails>, Task<TDetails>> send)
    {
        if (Query(id, visitor) is not { } query)
            return null;

        try
        {
            var details = await send(query);
            return MayShow(details, visitor) ? details : null;
        }
        catch (DomainException missing) when (missing.Code.EndsWith("-not-found", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
