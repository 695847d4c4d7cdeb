using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Testing.ModelBased;

/// <summary>Decorates the unit of work with crash points before the work, before the commit and after it.</summary>
internal sealed class CrashingUnitOfWork(IUnitOfWork inner, KillSwitch crashPoint) : IUnitOfWork
{
    public static void Wrap(IServiceCollection services, KillSwitch crashPoint)
    {
        var stored = services.Last(service => service.ServiceType == typeof(IUnitOfWork));
        services.AddScoped<IUnitOfWork>(provider => new CrashingUnitOfWork(
            (IUnitOfWork)(stored.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, stored.ImplementationType!)),
            crashPoint));
    }

    public async Task<TResult> Commit<TResult>(Func<Task<TResult>> work, Actor? actor, CancellationToken cancellation)
    {
        crashPoint.Step();
        var result = await inner.Commit(
            async () =>
            {
                var done = await work();
                crashPoint.Step();
                return done;
            },
            actor,
            cancellation);
        crashPoint.Step();
        return result;
    }
}
