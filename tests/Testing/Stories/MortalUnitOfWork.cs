using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Testing.Stories;

/// <summary>Decorates the unit of work with crash points before the work, before the commit and after it.</summary>
internal sealed class MortalUnitOfWork(IUnitOfWork inner, KillSwitch fate) : IUnitOfWork
{
    public static void Wrap(IServiceCollection services, KillSwitch fate)
    {
        var stored = services.Last(service => service.ServiceType == typeof(IUnitOfWork));
        services.AddScoped<IUnitOfWork>(provider => new MortalUnitOfWork(
            (IUnitOfWork)(stored.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, stored.ImplementationType!)),
            fate));
    }

    public async Task<TResult> Commit<TResult>(Func<Task<TResult>> work, Actor? by, CancellationToken cancellation)
    {
        fate.Step();
        var result = await inner.Commit(
            async () =>
            {
                var done = await work();
                fate.Step();
                return done;
            },
            by,
            cancellation);
        fate.Step();
        return result;
    }
}
