namespace Shop.Adapters.Web.Security;

/// <summary>Asks for the keys before the first request does, so that a missing or broken one stops the start.</summary>
internal sealed class SigningKeysAtStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<SigningKeys>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
