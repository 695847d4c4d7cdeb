using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Registration;

/// <summary>
/// Hashes the password of an account that the same request creates next, within a unit of work that must not wait for the hash. Leaves an
/// invalid creation and a known e-mail address to <see cref="CreateAccount"/>, which rejects them without hashing.
/// </summary>
public sealed record HashAhead(CreateAccount Creation) : IProcess<Unit>, IHashesPassword;

internal sealed class HashAheadHandler(IValidator<CreateAccount> validator, IAccountRepository accounts, IPasswordHasher passwords, HashedAhead ahead)
    : IRequestHandler<HashAhead, Unit>
{
    public async Task<Unit> Handle(HashAhead request, CancellationToken cancellationToken)
    {
        var (_, email, password, _, _) = request.Creation;
        if ((await validator.ValidateAsync(request.Creation, cancellationToken)).IsValid
            && await accounts.FindByEmail(EmailAddress.Of(email), cancellationToken) is null)
        {
            ahead.Remember(password, await passwords.Hash(password, cancellationToken));
        }

        return Unit.Value;
    }
}

/// <summary>The hash of a password that was made before it is needed, within one request.</summary>
internal sealed class HashedAhead
{
    private string? _password;
    private string? _hash;

    public void Remember(string password, string hash) => (_password, _hash) = (password, hash);

    /// <summary>Null for another password.</summary>
    public string? Of(string password) => password == _password ? _hash : null;
}
