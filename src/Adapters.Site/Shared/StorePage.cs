using Microsoft.AspNetCore.Components;
using Shop.Adapters.Site.Shared.Session;
using Shop.Adapters.Site.Shared.Text;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Site.Shared;

/// <summary>What every page of the storefront needs.</summary>
public abstract class StorePage : ComponentBase
{
    [Inject]
    private protected Texts L { get; set; } = null!;

    [Inject]
    private protected UseCases UseCases { get; set; } = null!;

    [Inject]
    private protected StoreSnapshot Settings { get; set; } = null!;

    [CascadingParameter]
    private protected HttpContext Http { get; set; } = null!;

    [CascadingParameter(Name = nameof(StoreTitle))]
    private protected string StoreTitle { get; set; } = "";

    private protected Visitor Visitor => Visitor.Of(Http.User);

    /// <summary>The account of the visitor, on a page that requires one.</summary>
    private protected Actor Actor => Visitor.Actor ?? throw new InvalidOperationException("The page must require an account.");

    private protected CancellationToken Aborted => Http.RequestAborted;
}
