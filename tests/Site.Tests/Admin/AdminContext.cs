using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;
using Shop.Adapters.Site.Admin.Home;
using Shop.Adapters.Site.Admin.Operations;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Limits;
using Shop.Adapters.Site.Shared.Session;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Events;
using Shop.Application.Ports.Accounts;
using Shop.Application.Settings;
using Shop.Domain.Accounts;
using Shop.Domain.Settings;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Admin;

/// <summary>Renders components of the admin site and of sellers, without a browser and without a database.</summary>
internal sealed class AdminContext : BunitContext
{
    /// <summary>The limit of changes with a password.</summary>
    public const int PasswordsPerMinute = 3;

    private readonly AuthenticationState _visitor;

    private IRenderedComponent<MudDialogProvider>? _dialogs;

    // Tests of whole programs run at the same time.
    static AdminContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    /// <param name="role">The role of the visitor.</param>
    public AdminContext(AccountRole role = AccountRole.Admin)
    {
        Actor = new Actor(AccountId.New(TestClock.Start), role);
        _visitor = new(Visitor.ToPrincipal(new SessionKey(Actor.Id, Guid.Parse("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b")), new SessionStatus(role), "Mina Okafor"));
        Answers.On((GetSettings _) => new SettingsDetails(Store.Describe(), Some.Currency, 1));
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddPageLanguages()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IMediator>(Answers)
            .AddSingleton<UseCases>()
            .AddSingleton<SessionStatusCache>()
            .AddSingleton<ISessionStatuses>(new OpenSessions(role))
            .AddSingleton<StoreSnapshot>()
            .AddSingleton<OverviewCache>()
            .AddSingleton<AwaitedConsistency>()
            .AddSingleton<ImageSources>()
            .AddSingleton<PasswordLimit>()
            .Configure<PageLimitOptions>(limits => limits.Auth = PasswordsPerMinute)
            .AddSingleton<IErrorBoundaryLogger, NoLog>()
            .AddSingleton(Feed);
        Feed.Open();
    }

    /// <summary>The visitor.</summary>
    public Actor Actor { get; }

    public StoreSettings Store { get; } = StoreSettings.Begin();

    public FakeTimeProvider Clock { get; } = TestClock.New();

    public UseCaseAnswers Answers { get; } = new();

    public LiveFeed Feed { get; } = new();

    /// <param name="parameters">The parameters of the component; null for one without.</param>
    public IRenderedComponent<TComponent> Show<TComponent>(Action<ComponentParameterCollectionBuilder<TComponent>>? parameters = null)
        where TComponent : IComponent => Render<TComponent>(component =>
        {
            component.AddCascadingValue(Task.FromResult(_visitor));
            component.AddCascadingValue("Client", "192.0.2.1");
            parameters?.Invoke(component);
        });

    /// <summary>Shows a page at an address with a query.</summary>
    public IRenderedComponent<TComponent> Open<TComponent>(string address, Action<ComponentParameterCollectionBuilder<TComponent>>? parameters = null)
        where TComponent : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Show(parameters);
    }

    /// <summary>Presses a button of the dialog that the work opens.</summary>
    public async Task Answer(string button, Func<Task> work)
    {
        _dialogs ??= Render<MudDialogProvider>();
        var opening = work();
        var pressed = await _dialogs.WaitForElementsAsync("[role=dialog] button");
        await pressed.First(candidate => Page.Text(candidate) == button).ClickAsync();
        await opening;
    }

    /// <summary>Advances the clock in steps until a condition holds: a component may begin to wait at any time.</summary>
    public Task Pass(TimeSpan step, Func<bool> until) => Eventually.Holds(
        () =>
        {
            Clock.Advance(step);
            return Task.FromResult(until());
        },
        TimeSpan.FromSeconds(30));

    /// <summary>No session has ended.</summary>
    private sealed class OpenSessions(AccountRole role) : ISessionStatuses
    {
        public Task<IReadOnlyDictionary<SessionKey, SessionStatus>> Find(IReadOnlyCollection<SessionKey> sessions, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<SessionKey, SessionStatus>>(sessions.ToDictionary(session => session, _ => new SessionStatus(role)));
    }

    private sealed class NoLog : IErrorBoundaryLogger
    {
        public ValueTask LogErrorAsync(Exception exception) => ValueTask.CompletedTask;
    }
}
