using FluentAssertions;
using Shop.Application.Upkeep;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Testing.Stories;

/// <summary>Runs commands and compares the result of each with the model.</summary>
internal sealed class Teller(Scene scene)
{
    public async Task Play(Step step)
    {
        if (step.Deed.On(scene) is not { } act)
            return;

        var (refusal, died) = await Do(act, step.DiesAt);
        await scene.Post.Collect();
        var found = await scene.Look();
        var forecast = act.Foresee(scene.Books);
        if (died)
        {
            scene.Books = forecast.Stages.LastOrDefault(stage => stage.Told().SequenceEqual(found, StringComparer.Ordinal)) ?? forecast.Stages[^1];
        }
        else
        {
            refusal.Should().Be(forecast.Refusal, "that is what becomes of \"{0}\"", step.Deed);
            scene.Books = forecast.Stages[^1];
        }

        found.Should().Equal(scene.Books.Told(), "\"{0}\" was done", step);
        if (forecast.Stages.Count > 1)
            (await Wrong(CheckNames.OutboxAge, CheckNames.FeedSequence)).Should().BeEmpty("\"{0}\" was done", step);
    }

    /// <summary>The differences found by the consistency check, prefixed with the names of the checks.</summary>
    public async Task<IReadOnlyList<string>> Wrong(params string[] but) =>
        [.. (await scene.Send(new CheckConsistency()))
            .Where(check => !but.Contains(check.Name, StringComparer.Ordinal))
            .SelectMany(check => check.Differences.Select(difference => $"{check.Name}: {difference}"))];

    private async Task<(string? Refusal, bool Died)> Do(Act act, int? diesAt)
    {
        scene.Gateway.Forget();
        scene.Fate.Arm(diesAt);
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
            scene.Fate.Disarm();
        }
    }
}
