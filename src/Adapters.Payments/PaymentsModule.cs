using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;
using Shop.Adapters.Payments.CircuitBreaking;
using Shop.Adapters.Payments.Simulation;
using Shop.Application.Payments;
using Shop.Application.Ports.Payments;
using Shop.Domain.Payments;

namespace Shop.Adapters.Payments;

/// <summary>Registers the payment gateway, which is simulated.</summary>
public static class PaymentsModule
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>Binds the section <c>Payments</c>. The gateway stores its ledger in the database of the connection string.</summary>
    public static IServiceCollection AddPayments(this IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        services.AddOptions<PaymentOptions>().Bind(configuration.GetSection(PaymentOptions.Section)).ValidateOnStart();

        return services
            .AddSingleton<IValidateOptions<PaymentOptions>, PaymentOptionsValidator>()
            .AddSingleton(provider => PolicyOf(provider.GetRequiredService<IOptions<PaymentOptions>>().Value))
            .AddSingleton(provider => new Ledger(connectionString, provider.GetRequiredService<TimeProvider>()))
            .AddMetrics()
            .AddSingleton<CircuitMeter>()
            .AddSingleton<Circuit>()
            .AddSingleton<IGatewayCircuit>(provider => provider.GetRequiredService<Circuit>())
            .AddSingleton(provider => new SimulatedMethods(
                provider.GetRequiredService<IOptions<PaymentOptions>>().Value.AllowScripts ?? !provider.GetRequiredService<IHostEnvironment>().IsProduction()))
            .AddSingleton<SimulatedGateway>()
            .AddHostedService<SimulationWarning>()
            .AddSingleton<IPaymentGateway>(provider => new GuardedGateway(
                provider.GetRequiredService<SimulatedGateway>(),
                provider.GetRequiredService<Circuit>(),
                provider.GetRequiredService<IOptions<PaymentOptions>>().Value,
                provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Whether <see cref="PrepareLedger"/> has nothing to do.</summary>
    /// <param name="database">Of the role that serves.</param>
    public static Task<bool> HasLedger(NpgsqlDataSource database, CancellationToken cancellation) => LedgerSchema.IsGranted(database, cancellation);

    /// <summary>Creates the ledger of the simulated gateway and grants it to the role that serves, which may not create it.</summary>
    /// <param name="connectionString">Of the role that migrates.</param>
    public static async Task PrepareLedger(string connectionString, string servingRole, CancellationToken cancellation)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        using var schema = new LedgerSchema(database);
        await schema.EnsureExists(cancellation);
        await schema.GrantTo(servingRole, cancellation);
    }

    private static PaymentPolicy PolicyOf(PaymentOptions options) =>
        new(options.MaxAttempts, options.BackoffBase, options.BackoffBase > LongestWait ? options.BackoffBase : LongestWait);
}
