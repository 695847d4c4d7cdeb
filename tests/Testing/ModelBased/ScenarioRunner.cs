using Shop.Application.Operations;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Testing.ModelBased;

/// <summary>Runs commands and compares the result of each with the model.</summary>
internal sealed class ScenarioRunner(ModelRun run)
{
    public async Task Play(Step step)
    {
        if (step.ModelCommand.On(run) is not { } act)
            return;

        var (refusal, died) = await Do(act, step.DiesAt);
        await run.TestOutbox.Collect();
        var found = await run.Describe();
        var forecast = act.Foresee(run.ModelState);
        if (died)
        {
            run.ModelState = forecast.Stages.LastOrDefault(stage => stage.Describe().SequenceEqual(found, StringComparer.Ordinal)) ?? forecast.Stages[^1];
        }
        else
        {
            refusal.Should().Be(forecast.Refusal, "that is what becomes of \"{0}\"", step.ModelCommand);
            run.ModelState = forecast.Stages[^1];
        }

        found.Should().Equal(run.ModelState.Describe(), "\"{0}\" was done", step);
        if (forecast.Stages.Count > 1)
            (await Wrong(Underway())).Should().BeEmpty("\"{0}\" was done", step);
        if (run.Gateway is { HasFailed: true, GaveBack: false } && !died)
            (await Wrong()).Should().Contain(wrong => wrong.StartsWith(CheckNames.ChargeReversals, StringComparison.Ordinal), "the gateway denied a charge");
    }

    /// <summary>The checks that may find what is still underway; at the end none does.</summary>
    private string[] Underway() =>
    [
        CheckNames.OutboxAge, CheckNames.FeedSequence, CheckNames.ChargeReversals, CheckNames.PendingOrders, CheckNames.DeadLetters,
        .. run.TestOutbox.HasDeadLetters ? [CheckNames.OrderPayments, CheckNames.PaymentAttempts] : Array.Empty<string>(),
    ];

    /// <summary>The differences found by the consistency check, prefixed with the names of the checks.</summary>
    public async Task<IReadOnlyList<string>> Wrong(params string[] but) =>
        [.. (await run.Send(new CheckConsistency()))
            .Where(check => !but.Contains(check.Name, StringComparer.Ordinal))
            .SelectMany(check => check.Differences.Select(difference => $"{check.Name}: {difference}"))];

    private async Task<(string? Refusal, bool Died)> Do(ModelStep act, int? diesAt)
    {
        run.Gateway.Forget();
        run.CrashPoint.Arm(diesAt);
        try
        {
            await act.Do();
            return (null, false);
        }
        catch (DomainException refused)
        {
            return (refused.Code, false);
        }
        catch (ProcessKilledException)
        {
            return (null, true);
        }
        finally
        {
            run.CrashPoint.Disarm();
        }
    }
}
