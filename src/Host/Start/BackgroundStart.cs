namespace Shop.Host.Start;

/// <summary>Lets services that work in the background begin when the program serves, so that they do not delay its start.</summary>
internal static class BackgroundStart
{
    /// <summary>A service with work of its own at the start, or at its end, is not delayed.</summary>
    public static void BeginBackgroundLater(this IServiceCollection services)
    {
        for (var position = 0; position < services.Count; position++)
        {
            if (services[position] is { IsKeyedService: false } registered && registered.ServiceType == typeof(IHostedService) && IsInBackground(TypeOf(registered)))
                services[position] = ServiceDescriptor.Singleton<IHostedService>(provider => new LaterWork(Make(registered, provider), provider.GetRequiredService<IHostApplicationLifetime>()));
        }
    }

    private static Type? TypeOf(ServiceDescriptor registered) =>
        registered.ImplementationType ?? registered.ImplementationFactory?.GetType().GenericTypeArguments[1];

    private static bool IsInBackground(Type? service) =>
        service is not null
        && service.IsSubclassOf(typeof(BackgroundService))
        && !service.IsAssignableTo(typeof(IHostedLifecycleService))
        && service.GetMethod(nameof(BackgroundService.StartAsync))!.DeclaringType == typeof(BackgroundService);

    private static BackgroundService Make(ServiceDescriptor registered, IServiceProvider provider) =>
        (BackgroundService)(registered.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!));

    private sealed class LaterWork(BackgroundService service, IHostApplicationLifetime program) : BackgroundService
    {
        public override async Task StopAsync(CancellationToken cancellationToken)
        {
            await service.StopAsync(cancellationToken);
            await base.StopAsync(cancellationToken);
        }

        public override void Dispose()
        {
            service.Dispose();
            base.Dispose();
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Started(stoppingToken);
            await service.StartAsync(stoppingToken);
            await service.ExecuteTask!;
        }

        private async Task Started(CancellationToken stopping)
        {
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = program.ApplicationStarted.Register(started.SetResult);
            await started.Task.WaitAsync(stopping);
        }
    }
}
