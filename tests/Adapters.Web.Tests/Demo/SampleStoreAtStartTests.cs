using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NSubstitute.Core;
using Shop.Application.Accounts;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.SampleData;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Host.Start;

namespace Shop.Adapters.Web.Tests.Demo;

public sealed class SampleStoreAtStartTests : IDisposable
{
    private static readonly SampleDataLoaded Loaded = new([AnAccount()], 221, GeneratedPassword: null);

    private readonly StringWriter _output = new();
    private readonly IMediator _mediator = Substitute.For<IMediator>();

    public void Dispose() => _output.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public async Task Sample_data_is_not_loaded_unless_it_is_enabled(string? enabled)
    {
        await Start("Development", enabled, password: null, _ => Loaded);

        _mediator.ReceivedCalls().Should().BeEmpty();
        _output.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task Generated_password_is_printed_after_the_sample_data_is_loaded()
    {
        await Start("Development", "true", password: null, _ => Loaded with { GeneratedPassword = "Generated-1" });

        await _mediator.Received(1).Send(new LoadSampleData(Password: null), Arg.Any<CancellationToken>());
        _output.ToString().Should().Contain("221 products").And.Contain("buyer@demo.example").And.Contain("Generated-1");
    }

    [Fact]
    public async Task Configured_password_is_not_printed()
    {
        await Start("Production", "true", "Given-pass-1", _ => Loaded);

        await _mediator.Received(1).Send(new LoadSampleData("Given-pass-1"), Arg.Any<CancellationToken>());
        _output.ToString().Should().NotContain("Given-pass-1").And.Contain("Demo__Password");
    }

    [Fact]
    public async Task Start_prints_nothing_when_the_sample_data_already_exists()
    {
        await Start("Development", "true", password: null, _ => null);

        _output.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task Start_fails_without_generating_a_password_in_Production()
    {
        var start = () => Start("Production", "true", password: null, _ => Loaded);

        (await start.Should().ThrowAsync<CannotStartException>()).WithMessage("*Demo__Password*");
        _mediator.ReceivedCalls().Should().BeEmpty();
    }

    [Fact]
    public async Task Start_fails_when_the_demo_setting_is_neither_true_nor_false()
    {
        var start = () => Start("Development", "yes", password: null, _ => Loaded);

        (await start.Should().ThrowAsync<CannotStartException>()).WithMessage("Demo__Enabled must be true or false, but is 'yes'.");
    }

    [Fact]
    public async Task Start_fails_when_the_demo_password_is_not_strong_enough()
    {
        var start = () => Start(
            "Development", "true", "short", _ => throw new ValidationException([new ValidationFailure("Password", "Must have a digit.")]));

        (await start.Should().ThrowAsync<CannotStartException>()).WithMessage("Demo__Password: Must have a digit.");
    }

    [Fact]
    public async Task Start_prints_nothing_while_another_instance_loads_the_sample_data()
    {
        await Start("Development", "true", password: null, _ => throw IdempotencyErrors.InProgress());

        _output.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task Start_reports_that_the_sample_data_is_skipped_when_a_product_name_is_taken()
    {
        await Start("Development", "true", password: null, _ => throw ProductErrors.NameTaken());

        _output.ToString().Should().StartWith("Sample data was not loaded: ");
    }

    private async Task Start(string environment, string? enabled, string? password, Func<CallInfo, SampleDataLoaded?> load)
    {
        _mediator.Send(Arg.Any<LoadSampleData>(), Arg.Any<CancellationToken>()).Returns(load);
        _mediator.ClearReceivedCalls();
        var host = Substitute.For<IHostEnvironment>();
        host.EnvironmentName.Returns(environment);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:Enabled"] = enabled, ["Demo:Password"] = password };
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(host)
            .AddSingleton(_mediator)
            .BuildServiceProvider();
        await SampleStoreAtStart.Load(services, _output, CancellationToken.None);
    }

    private static AccountDetails AnAccount() =>
        AccountDetails.Of(Account.Register(
            AccountId.New(DateTimeOffset.UnixEpoch), EmailAddress.Of("buyer@demo.example"), "hash", "Buyer", AccountRole.Buyer, DateTimeOffset.UnixEpoch));
}
