using Shop.Application.Accounts.Administration;
using Shop.Testing.Data;

namespace Shop.Testing.ModelBased.Commands;

/// <summary>Erases the account of a buyer, whose orders go on.</summary>
public sealed record EraseBuyer(int Buyer) : ModelCommand
{
    public override ModelStep? On(ModelRun run) => run.Erased.Contains(Buyer)
        ? null
        : new ModelStep(
            () =>
            {
                run.Erased.Add(Buyer);
                return run.Send(new DeleteAccount(Some.Admin, ModelRun.Buyers[Buyer].Id, ExpectedVersion: null));
            },
            model => ExpectedOutcome.Of(model));

    public override string ToString() => $"the account of buyer {Buyer} is erased";
}
