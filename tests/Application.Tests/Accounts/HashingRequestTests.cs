using MediatR;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Registration;
using Shop.Application.Ports.Security;
using Shop.Application.SampleData;

namespace Shop.Application.Tests.Accounts;

/// <summary>Requests that hash a password are marked, because driving adapters limit those that are.</summary>
public sealed class HashingRequestTests
{
    /// <summary>Requests of the operator, which no caller sends.</summary>
    private static readonly Type[] s_ofOperator = [typeof(CreateAdmin), typeof(LoadSampleData)];

    [Fact]
    public void Request_whose_handler_uses_the_password_hasher_is_marked() =>
        Unmarked(typeof(IHashesPassword).Assembly.GetTypes()).Except(s_ofOperator).Should().BeEmpty();

    [Fact]
    public void Request_that_hashes_and_is_not_marked_is_found() =>
        Unmarked([typeof(Unlimited.Handler)]).Should().Equal(typeof(Unlimited));

    private static IEnumerable<Type> Unmarked(IEnumerable<Type> types) => types
        .SelectMany(type => type.GetInterfaces().Where(IsHandler).Select(contract => (Handler: type, Request: contract.GetGenericArguments()[0])))
        .Where(handled => UsesHasher(handled.Handler, []) && !handled.Request.IsAssignableTo(typeof(IHashesPassword)))
        .Select(handled => handled.Request);

    private static bool IsHandler(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>);

    private static bool UsesHasher(Type type, HashSet<Type> seen) => seen.Add(type)
        && type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)
            .Any(needed => needed == typeof(IPasswordHasher) || (needed.IsClass && needed.Namespace?.StartsWith("Shop.", StringComparison.Ordinal) == true && UsesHasher(needed, seen)));

    internal sealed record Unlimited : IRequest<Unit>
    {
        internal sealed class Handler(IPasswordHasher passwords) : IRequestHandler<Unlimited, Unit>
        {
            public async Task<Unit> Handle(Unlimited request, CancellationToken cancellationToken)
            {
                await passwords.Hash("secret", cancellationToken);
                return Unit.Value;
            }
        }
    }
}
