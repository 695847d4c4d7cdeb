using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Web.Tests.Documentation;

namespace Shop.Adapters.Web.Tests.Access;

/// <summary>Calls every operation of the running program as every kind of caller.</summary>
public sealed class AuthorizationMatrixTests(AuthorizationMatrixTests.GuardedShop guarded) : IClassFixture<AuthorizationMatrixTests.GuardedShop>
{
    private static readonly Matrix s_matrix = Matrix.Read();

    public static TheoryData<string> Rows => [.. s_matrix.Operations];

    /// <summary>
    /// Operations for some roles, except those on a seller's own resources: there the domain checks the owner again and rejects a buyer.
    /// </summary>
    public static TheoryData<string> RestrictedRows =>
        [.. s_matrix.Operations.Where(operation => s_matrix.IsRestricted(operation) && !s_matrix.IsOwned(operation))];

    [Fact]
    public void Every_endpoint_has_a_matrix_row_and_every_row_has_an_endpoint()
    {
        guarded.Endpoints.Keys.Should().BeEquivalentTo(s_matrix.Operations);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Operation_returns_to_every_caller_the_status_in_the_matrix(string operation)
    {
        (await guarded.Differences(operation).ToListAsync()).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Matrix_check_fails_when_an_endpoint_has_no_access_decision(string operation)
    {
        (await guarded.Differences(operation, () => guarded.Mutation.Forget(operation)).AnyAsync()).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(RestrictedRows))]
    public async Task Matrix_check_fails_when_a_role_restricted_endpoint_accepts_every_signed_in_account(string operation)
    {
        (await guarded.Differences(operation, () => guarded.Mutation.Loosen(operation)).AnyAsync()).Should().BeTrue();
    }

    public sealed class GuardedShop : IAsyncLifetime
    {
        private readonly DescribedShop _described = new();
        private ApiClient _anybody = null!;
        private ApiClient _admin = null!;

        internal AccessMutation Mutation { get; } = new();

        internal ShopApi Shop { get; private set; } = null!;

        internal IReadOnlyDictionary<string, RouteEndpoint> Endpoints { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await _described.InitializeAsync();
            Shop = await ShopApi.Start(replacing: Mutation.Install);
            (_anybody, _admin) = (Shop.Anonymous(), await Shop.SignUpAdmin());
            await SpareTheAdmins();
            Endpoints = Shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .SelectMany(endpoint => Operations.Of(endpoint).Select(operation => (operation, endpoint)))
                .ToDictionary(entry => entry.operation, entry => entry.endpoint, StringComparer.Ordinal);
        }

        public async ValueTask DisposeAsync()
        {
            _anybody.Dispose();
            _admin.Dispose();
            await Shop.DisposeAsync();
            await _described.DisposeAsync();
        }

        /// <summary>The differences from the matrix, caller by caller: a fault is found at the first one, without calling for the others.</summary>
        /// <param name="mutate">Called before each request.</param>
        internal async IAsyncEnumerable<string> Differences(string operation, Action? mutate = null)
        {
            var cast = new Cast(Shop, _admin);
            foreach (var caller in Cast.Names)
            {
                var request = new MatrixRequest(_described.Document, cast, _anybody);
                var status = await Knock(request, operation, caller, mutate);
                if (status >= StatusCodes.Status400BadRequest && await request.HasLeftTraces())
                    yield return $"{caller} is refused with {status} and it happens all the same";
                if (status != s_matrix.Expected(operation, caller))
                    yield return $"{caller} gets {status} instead of {s_matrix.Expected(operation, caller)}";

                // A rejected request and a read leave the callers and their resources as they are; others get new ones.
                if (status >= StatusCodes.Status400BadRequest || operation.StartsWith("GET ", StringComparison.Ordinal))
                    continue;
                cast.Dispose();
                cast = new Cast(Shop, _admin);
            }

            cast.Dispose();
        }

        /// <summary>
        /// Disables mail to the admins that these tests create by the hundred; each would be notified of every product, and the backlog
        /// would delay all other deliveries.
        /// </summary>
        private async Task SpareTheAdmins()
        {
            await using var database = NpgsqlDataSource.Create(Shop.ConnectionString);
            await using var command = database.CreateCommand(
                """
                CREATE FUNCTION spare() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.notify_by_email := false; RETURN NEW; END';
                CREATE TRIGGER spare BEFORE INSERT ON accounts FOR EACH ROW EXECUTE FUNCTION spare();
                UPDATE accounts SET notify_by_email = false;
                """);
            await command.ExecuteNonQueryAsync();
        }

        private async Task<int> Knock(MatrixRequest request, string operation, string caller, Action? mutate)
        {
            try
            {
                return await request.Send(operation, caller, mutate);
            }
            finally
            {
                Mutation.Undo();
            }
        }
    }
}
