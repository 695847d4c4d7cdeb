using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MudBlazor;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Errors;
using Shop.Adapters.Site.Shared.Limits;
using Shop.Adapters.Site.Shared.Session;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Severity = MudBlazor.Severity;

namespace Shop.Adapters.Site.Admin.Layout;

/// <summary>What every page with a connection needs: those of the admin site, and those of sellers for their products.</summary>
public abstract class AdminPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _left = new();

    private Visitor _visitor = Visitor.Anonymous;
    private DateTimeOffset? _loadedAt;

    [Inject]
    private protected Texts L { get; set; } = null!;

    [Inject]
    private protected UseCases UseCases { get; set; } = null!;

    [Inject]
    private protected SessionStatusCache Sessions { get; set; } = null!;

    [Inject]
    private protected StoreSnapshot Settings { get; set; } = null!;

    [Inject]
    private protected PasswordLimit Passwords { get; set; } = null!;

    [Inject]
    private protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private protected IJSRuntime Scripts { get; set; } = null!;

    [Inject]
    private protected ISnackbar Notices { get; set; } = null!;

    [Inject]
    private protected TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    private protected Task<AuthenticationState>? Authentication { get; set; }

    private protected Actor Actor => _visitor.Actor ?? throw new InvalidOperationException("The page must require an account.");

    /// <summary>The session in which the page was opened.</summary>
    private protected SessionKey Session => _visitor.Session ?? throw new InvalidOperationException("The page must require an admin.");

    private protected bool HasActor => _visitor.Actor is not null;

    /// <summary>Cancelled when the page is left.</summary>
    private protected CancellationToken Left => _left.Token;

    /// <summary>What is the matter; null when the page shows current data.</summary>
    private protected string? Trouble { get; private set; }

    /// <summary>Whether <see cref="ForSelected"/> is at work.</summary>
    private protected bool IsChanging { get; private set; }

    protected sealed override async Task OnInitializedAsync()
    {
        if (Authentication is not null)
            _visitor = Visitor.Of((await Authentication).User);
        if (_visitor.Actor is not null)
            await Reload();
    }

    /// <summary>Loads what the page shows; also after a failure.</summary>
    private protected virtual Task Load() => Task.CompletedTask;

    /// <summary>Loads the page again, and tries again until it succeeds.</summary>
    private protected async Task Reload()
    {
        var wait = TimeSpan.FromSeconds(1);
        while (!_left.IsCancellationRequested)
        {
            try
            {
                await Load();
                Trouble = null;
                _loadedAt = Clock.GetUtcNow();
                return;
            }
            catch (OperationCanceledException) when (_left.IsCancellationRequested)
            {
                return;
            }
            catch (DomainException refused)
            {
                // What the page is about is gone, or may not be seen any more.
                Trouble = ErrorTexts.Of(refused);
                return;
            }
            catch (Exception failure) when (failure.IsPassing())
            {
                Trouble = _loadedAt is { } time
                    ? L["The database does not answer. What you see is of {0}; the page tries again by itself.", Display.Time(time)]
                    : L["The database does not answer. The page tries again by itself."];
                await InvokeAsync(StateHasChanged);
                await Task.Delay(wait, Clock, _left.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
                wait = wait < TimeSpan.FromSeconds(10) ? wait * 2 : wait;
            }
        }
    }

    /// <summary>Reads more for a page that shows the rest already; says what was wrong, and what is shown stays.</summary>
    /// <returns>Whether it was read.</returns>
    private protected async Task<bool> TryRead(Func<Task> read)
    {
        try
        {
            await read();
            return true;
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            return false;
        }
        catch (DomainException refused)
        {
            Notices.Add(ErrorTexts.Of(refused), Severity.Error);
            return false;
        }
        catch (Exception failure) when (failure.IsPassing())
        {
            Notices.Add(L["The database does not answer. What you see may be old; try again later."], Severity.Warning);
            return false;
        }
    }

    /// <summary>Sends a request of the page.</summary>
    private protected Task<TResult> Send<TResult>(IRequest<TResult> request)
    {
        if (request is IHashesPassword)
            Passwords.Take(Actor.Id);
        return UseCases.Send(request, Left);
    }

    /// <summary>Runs a change in the name of the account, whose session must not have ended; says what was wrong. During maintenance only
    /// admins may change anything.</summary>
    /// <returns>Whether the change was made.</returns>
    private protected async Task<bool> Change(Func<Task> work) => await TryChange(work) is null;

    /// <summary>As <see cref="Change"/>.</summary>
    /// <returns>The code of the refusal; null when the change was made.</returns>
    private protected async Task<string?> TryChange(Func<Task> work)
    {
        try
        {
            if (await Sessions.Of(Session, Left) != new SessionStatus(Actor.Role))
            {
                await Scripts.InvokeVoidAsync("shop.leave", Left);
                return "session-ended";
            }

            if (!Actor.IsAdmin && (await Settings.Get()).Store is { Maintenance: true } store)
            {
                Notices.Add(store.MaintenanceMessage ?? L["The store is under maintenance: nothing can be changed at the moment."], Severity.Warning);
                return "maintenance";
            }

            await work();
            return null;
        }
        catch (DomainException refused)
        {
            Notices.Add(ErrorTexts.Of(refused), Severity.Error);
            return refused.Code;
        }
        catch (ValidationException invalid)
        {
            Notices.Add(ErrorTexts.Of(invalid), Severity.Error);
            return "invalid";
        }
        catch (Exception failure) when (failure.IsPassing())
        {
            Notices.Add(L["The database does not answer. Whether the change was made is unknown; look before you try again."], Severity.Warning);
            return "unavailable";
        }
    }

    /// <summary>
    /// Makes a change for each item, each by itself: a refused one keeps no other from its change. Stops when none can be made at the moment;
    /// the rest is left as it is.
    /// </summary>
    /// <param name="answer">Shows what became of an item; its faults say why it was refused.</param>
    /// <returns>The number of changes that were made.</returns>
    private protected async Task<int> ForSelected<TItem>(IReadOnlyList<TItem> items, Func<TItem, Task> change, Func<TItem, FormFaults, Task> answer)
    {
        var made = 0;
        IsChanging = true;
        try
        {
            foreach (var item in items)
            {
                var faults = new FormFaults();
                if (await TryChange(() => faults.Try(() => change(item))) is not null)
                    break;

                if (!faults.Any)
                    made++;
                await answer(item, faults);
                StateHasChanged();
            }
        }
        finally
        {
            IsChanging = false;
        }

        return made;
    }

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        if (!isDisposing)
            return;

        _left.Cancel();
        _left.Dispose();
    }
}
