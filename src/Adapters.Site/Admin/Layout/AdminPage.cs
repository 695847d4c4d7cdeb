using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Errors;
using Shop.Adapters.Site.Shared.Session;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Severity = MudBlazor.Severity;

namespace Shop.Adapters.Site.Admin.Layout;

/// <summary>What every page of the admin site needs.</summary>
public abstract class AdminPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _left = new();

    private Visitor _visitor = Visitor.Anonymous;

    [Inject]
    private protected Texts L { get; set; } = null!;

    [Inject]
    private protected UseCases UseCases { get; set; } = null!;

    [Inject]
    private protected SessionStatusCache Sessions { get; set; } = null!;

    [Inject]
    private protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private protected ISnackbar Notices { get; set; } = null!;

    [Inject]
    private protected TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    private protected Task<AuthenticationState>? Authentication { get; set; }

    private protected Actor Actor => _visitor.Actor ?? throw new InvalidOperationException("The page must require an admin.");

    private protected bool HasActor => _visitor.Actor is not null;

    /// <summary>Cancelled when the page is left.</summary>
    private protected CancellationToken Left => _left.Token;

    /// <summary>What is the matter; null when the page shows current data.</summary>
    private protected string? Trouble { get; private set; }

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
                return;
            }
            catch (OperationCanceledException) when (_left.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure.IsPassing())
            {
                Trouble = L["The database does not answer. What you see may be old; the page tries again by itself."];
                await InvokeAsync(StateHasChanged);
                await Task.Delay(wait, Clock, _left.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
                wait = wait < TimeSpan.FromSeconds(10) ? wait * 2 : wait;
            }
        }
    }

    /// <summary>Sends a query of the page.</summary>
    private protected Task<TResult> Send<TResult>(IRequest<TResult> request) => UseCases.Send(request, Left);

    /// <summary>Runs a change in the name of the admin, whose session must not have ended; says what was wrong.</summary>
    /// <returns>Whether the change was made.</returns>
    private protected async Task<bool> Change(Func<Task> work) => await TryChange(work) is null;

    /// <summary>As <see cref="Change"/>.</summary>
    /// <returns>The code of the refusal; null when the change was made.</returns>
    private protected async Task<string?> TryChange(Func<Task> work)
    {
        try
        {
            if (await Sessions.RoleOf(_visitor.Session!, Left) != Actor.Role)
            {
                Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
                return "session-ended";
            }

            await work();
            return null;
        }
        catch (DomainException refused)
        {
            Notices.Add(refused.Message, Severity.Error);
            return refused.Code;
        }
        catch (ValidationException invalid)
        {
            Notices.Add(string.Join(' ', invalid.Errors.Select(error => error.ErrorMessage)), Severity.Error);
            return "invalid";
        }
        catch (Exception failure) when (failure.IsPassing())
        {
            Notices.Add(L["The database does not answer. Whether the change was made is unknown; look before you try again."], Severity.Warning);
            return "unavailable";
        }
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
