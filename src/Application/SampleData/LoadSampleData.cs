using FluentValidation;
using MediatR;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Registration;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.SampleData;

/// <summary>
/// Loads the sample catalog and one account of each role. Returns null when the store has them. Rejects with <c>idempotency-in-progress</c>
/// while another instance loads them.
/// </summary>
/// <param name="Password">The password of all sample accounts, as in <see cref="RegisterAccount"/>; null generates one.</param>
public sealed record LoadSampleData(string? Password) : IProcess<SampleDataLoaded?>;

/// <summary>The loaded sample data.</summary>
/// <param name="Accounts">All of them have the same password.</param>
/// <param name="GeneratedPassword">To be shown once and not stored; null when none was generated.</param>
public sealed record SampleDataLoaded(IReadOnlyList<AccountDetails> Accounts, int Products, string? GeneratedPassword);

internal sealed class LoadSampleDataValidator : AbstractValidator<LoadSampleData>
{
    public LoadSampleDataValidator() => RuleFor(c => c.Password!).NewPassword().When(c => c.Password is not null);
}

internal sealed class LoadSampleDataHandler(
    IAccountRepository accounts, IPasswordHasher passwords, IRandomness randomness, IUnitOfWork work, SampleDataLoader loader)
    : IRequestHandler<LoadSampleData, SampleDataLoaded?>
{
    public async Task<SampleDataLoaded?> Handle(LoadSampleData request, CancellationToken cancellationToken)
    {
        foreach (var sample in SampleStore.Read().Accounts)
        {
            if (await accounts.Find(sample.Id, cancellationToken) is not null)
                return null;
        }

        var generated = request.Password is null ? GeneratedPassword.From(randomness) : null;
        var hash = await passwords.Hash(request.Password ?? generated!, cancellationToken);
        var loaded = await work.Commit(() => loader.Load(hash, cancellationToken), actor: null, cancellationToken);
        return loaded is null ? null : loaded with { GeneratedPassword = generated };
    }
}
