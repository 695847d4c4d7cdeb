using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Audit;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.UnitOfWork;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Audit;

public sealed class AppendOnlyTests : IAsyncLifetime
{
    private ShopInstance _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        await _shop.With<IServiceProvider, bool>(services => ((IUnitOfWork)services.GetService(typeof(IUnitOfWork))!).Commit(
            () =>
            {
                var audit = (IAuditTrail)services.GetService(typeof(IAuditTrail))!;
                audit.Add(AuditEntry.Of(TestClock.Start, Some.Admin, AuditAction.PasswordChanged, Some.Buyer.Id));
                return Task.FromResult(true);
            },
            actor: null,
            CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData("UPDATE audit_entries SET action = 'LoggedIn'")]
    [InlineData("UPDATE audit_entries SET action = 'LoggedIn' WHERE false")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("TRUNCATE audit_entries")]
    [InlineData("SET session_replication_role = replica; DELETE FROM audit_entries")]
    public async Task Audit_entries_cannot_be_changed_or_deleted(string statement)
    {
        (await Refusal(statement)).Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        (await Entries()).Should().Be(1);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET action = 'LoggedIn'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("TRUNCATE audit_entries")]
    public async Task Audit_entries_cannot_be_changed_or_deleted_by_a_role_that_owns_the_table(string statement)
    {
        var role = $"shop_{Guid.NewGuid():N}";
        await Run($"CREATE ROLE {role}; ALTER TABLE audit_entries OWNER TO {role}");
        try
        {
            (await Refusal($"SET ROLE {role}; {statement}")).Should().Be(PostgresErrorCodes.InsufficientPrivilege);
            (await Refusal($"RESET ROLE; SET ROLE {role}; GRANT ALL ON audit_entries TO {role}; {statement}")).Should().Be(PostgresErrorCodes.InsufficientPrivilege);
            (await Entries()).Should().Be(1);
        }
        finally
        {
            await Run($"RESET ROLE; ALTER TABLE audit_entries OWNER TO CURRENT_USER; DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Theory]
    [InlineData("resource = 'prd_0190a0000000700080000000000000aa'", "ix_audit_entries_resource")]
    [InlineData("by_id = '0190a000-0000-7000-8000-0000000000aa'", "ix_audit_entries_by")]
    [InlineData("id >= '0190a000-0000-0000-0000-000000000000' AND id < '0190a001-0000-0000-0000-000000000000'", "\"PK_audit_entries\"")]
    public async Task Every_filter_is_read_from_an_index_in_the_order_of_the_list(string filter, string index)
    {
        await Run(
            """
            INSERT INTO audit_entries (id, at, by_id, by_role, action, resource, changes)
            SELECT gen_random_uuid(), now(), gen_random_uuid(), 'Admin', 'Changed', 'prd_' || md5(i::text), '[]' FROM generate_series(1, 5000) i;
            ANALYZE audit_entries
            """);

        var explain = $"EXPLAIN SELECT * FROM audit_entries WHERE {filter} ORDER BY id DESC LIMIT 21";
        var plan = await _shop.With<ShopDbContext, List<string>>(db => db.Database.SqlQueryRaw<string>(explain).ToListAsync());

        string.Join('\n', plan).Should().Contain($"using {index}").And.NotContain("Sort");
    }

    private async Task<string?> Refusal(string statement)
    {
        try
        {
            await Run(statement);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }

    private Task<int> Run(string statement) => _shop.With<ShopDbContext, int>(db => db.Database.ExecuteSqlRawAsync(statement));

    private Task<int> Entries() => _shop.With<ShopDbContext, int>(db => db.AuditTrail.CountAsync());
}
