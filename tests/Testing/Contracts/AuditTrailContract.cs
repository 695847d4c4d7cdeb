using FluentAssertions;
using Shop.Application.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Xunit;

namespace Shop.Testing.Contracts;

public abstract class AuditTrailContract(IContractShop shop) : PortContract(shop)
{
    private static readonly AccountId Ada = AccountId.New(FixedClock.Start);

    [Fact]
    public async Task An_entry_is_found_as_it_was_added_with_the_request_it_belongs_to()
    {
        var entry = AuditEntry.Of(FixedClock.Start, Some.Admin, AuditAction.RoleChanged, Ada, new FieldChange("role", "buyer", "seller"));

        await Add(entry);

        (await About(Ada.ToString())).Should().ContainSingle().Which.Should().BeEquivalentTo(entry with { RequestId = "request-1" });
    }

    [Fact]
    public async Task What_somebody_did_and_what_was_done_to_them_is_found_oldest_first()
    {
        var login = AuditEntry.Of(FixedClock.Start, new Actor(Ada, AccountRole.Buyer), AuditAction.LoggedIn, Ada);
        var change = AuditEntry.Of(FixedClock.Start.AddMinutes(1), Some.Admin, AuditAction.StatusChanged, Ada);
        var other = AuditEntry.Of(FixedClock.Start.AddMinutes(2), Some.Admin, AuditAction.Created, Some.Buyer.Id);
        await Add(change);
        await Add(other);
        await Add(login);

        (await About(Ada.ToString())).Select(entry => entry.Id).Should().Equal(login.Id, change.Id);
        (await About(Some.Admin.Id.ToString())).Select(entry => entry.Id).Should().Equal(change.Id, other.Id);
    }

    [Fact]
    public async Task What_is_undone_was_never_there()
    {
        var failing = () => Commit(session =>
        {
            session.Audit.Add(AuditEntry.Of(FixedClock.Start, null, AuditAction.LoggedIn, Ada));
            throw AccountErrors.InvalidCredentials();
        });

        (await Refusal(failing)).Should().Be("invalid-credentials");

        (await About(Ada.ToString())).Should().BeEmpty();
    }

    private Task Add(AuditEntry entry) => Commit(session => session.Audit.Add(entry));

    private Task<IReadOnlyList<AuditEntry>> About(string id) => Read(session => session.Audit.About(id, Token));
}
