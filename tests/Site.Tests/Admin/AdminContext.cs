using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;
using Shop.Adapters.Site.Admin.Home;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Session;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Events;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Admin;

/// <summary>Renders components of the admin site for an admin, without a browser and without a database.</summary>
internal sealed class AdminContext : BunitContext
{
    private readonly AuthenticationState _admin = new(Visitor.ToPrincipal(
        new SessionKey(AccountId.New(TestClock.Start), Guid.Parse("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b")), AccountRole.Admin, "Mina Okafor"));

    public AdminContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddPageLanguages()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IMediator>(Answers)
            .AddSingleton<UseCases>()
            .AddSingleton<SessionStatusCache>()
            .AddSingleton<OverviewCache>()
            .AddSingleton<IErrorBoundaryLogger, NoLog>()
            .AddSingleton(Feed);
        Feed.Open();
    }

    public FakeTimeProvider Clock { get; } = TestClock.New();

    public UseCaseAnswers Answers { get; } = new();

    public LiveFeed Feed { get; } = new();

    public IRenderedComponent<TComponent> Show<TComponent>()
        where TComponent : IComponent => Render<TComponent>(component => component.AddCascadingValue(Task.FromResult(_admin)));

    /// <summary>Advances the clock in steps until a condition holds: a component may begin to wait at any time.</summary>
    public Task Pass(TimeSpan step, Func<bool> until) => Eventually.Holds(
        () =>
        {
            Clock.Advance(step);
            return Task.FromResult(until());
        },
        TimeSpan.FromSeconds(30));

    private sealed class NoLog : IErrorBoundaryLogger
    {
        public ValueTask LogErrorAsync(Exception exception) => ValueTask.CompletedTask;
    }
}
