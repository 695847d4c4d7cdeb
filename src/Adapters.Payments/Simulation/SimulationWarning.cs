using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Application.Payments;

namespace Shop.Adapters.Payments.Simulation;

/// <summary>Warns at the start that orders are paid without money.</summary>
internal sealed class SimulationWarning(IHostEnvironment environment, SimulatedMethods methods, ILogger<SimulationWarning> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (environment.IsProduction())
        {
            logger.LogWarning(
                "The simulated payment gateway runs in Production: orders become paid and no money is moved; its scripts are {Offered}",
                methods.AreOffered ? "open to buyers (Payments__AllowScripts)" : "closed");
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
