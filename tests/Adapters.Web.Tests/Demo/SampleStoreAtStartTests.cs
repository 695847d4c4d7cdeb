using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Shop.Adapters.Web.Demo;
using Shop.Application.Accounts;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Application.SampleData;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Tests.Demo;

public sealed class SampleStoreAtStartTests : IDisposable
{
    private static readonly SampleDataLoaded Loaded = new([AnAccount()], 221, GeneratedPassword: null);

    private readonly StringWriter _output = new();
    private readonly List<LoadSampleData> _asked = [];

    public void Dispose() => _output.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public async Task Loads_nothing_unless_it_is_wanted(string? enabled)
    {
        await Start("Development", enabled, password: null, _ => Loaded);

        _asked.Should().BeEmpty();
        _output.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task Says_a_generated_password_when_it_has_loaded()
    {
        await Start("Development", "true", password: null, _ => Loaded with { GeneratedPassword = "Generated-1" });

        _asked.Should().Equal(new LoadSampleData(Password: null));
        _output.ToString().Should().Contain("221 products").And.Contain("buyer@demo.example").And.Contain("Generated-1");
    }

    [Fact]
    public async Task Does_not_say_a_password_that_was_given()
    {
        await Start("Production", "true", "Given-pass-1", _ => Loaded);

        _asked.Should().Equal(new LoadSampleData("Given-pass-1"));
        _output.ToString().Should().NotContain("Given-pass-1").And.Contain("Demo__Password");
    }

    [Fact]
    public async Task Says_nothing_when_the_store_had_it_before()
    {
        await Start("Development", "true", password: null, _ => null);

        _output.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task Generates_no_password_in_production()
    {
        var start = () => Start("Production", "true", password: null, _ => Loaded);

        (await start.Should().ThrowAsync<CannotStartException>()).WithMessage("*Demo__Password*");
        _asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Stops_the_start_when_the_setting_is_no_choice()
    {
        var start = () => Start("Development", "yes", password: null, _ => Loaded);

        (await start.Should().ThrowAsync<CannotStartException>()).WithMessage("Demo__Enabled must be true or false, but is 'yes'.");
    }

    [Fact]
    public async Task Stops_the_start_when_the_password_is_not_good_enough()
    {
        var start = () => Start(
            "Development", "true", "short", _ => throw new ValidationException([new ValidationFailure("Password", "Must have a digit.")]));

        (await start.Should().ThrowAsync<CannotStartException>()).WithMessage("Demo__Password: Must have a digit.");
    }

    [Fact]
    public async Task Starts_without_a_word_while_another_instance_loads()
    {
        await Start("Development", "true", password: null, _ => throw IdempotencyErrors.InProgress());

        _output.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task Starts_and_says_so_when_the_store_has_products_of_the_same_name()
    {
        await Start("Development", "true", password: null, _ => throw ProductErrors.NameTaken());

        _output.ToString().Should().StartWith("Sample data was not loaded: ");
    }

    private async Task Start(string environment, string? enabled, string? password, Func<LoadSampleData, SampleDataLoaded?> load)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:Enabled"] = enabled, ["Demo:Password"] = password };
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<IHostEnvironment>(new Place(environment))
            .AddScoped<IMediator>(_ => new Listener(wish =>
            {
                _asked.Add(wish);
                return load(wish);
            }))
            .BuildServiceProvider();
        await SampleStoreAtStart.Load(services, _output, CancellationToken.None);
    }

    private static AccountDetails AnAccount() =>
        AccountDetails.Of(Account.Register(
            AccountId.New(DateTimeOffset.UnixEpoch), EmailAddress.Of("buyer@demo.example"), "hash", "Buyer", AccountRole.Buyer, DateTimeOffset.UnixEpoch));

    private sealed class Listener(Func<LoadSampleData, SampleDataLoaded?> load) : IMediator
    {
        public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) =>
            Task.FromResult((TResponse)(object?)load((LoadSampleData)(object)request)!);

        public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => throw new NotSupportedException();
    }

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Shop";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
