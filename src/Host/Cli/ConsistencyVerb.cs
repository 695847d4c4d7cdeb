using System.Globalization;
using MediatR;
using Shop.Application.Operations;
using Shop.Host.Database;

namespace Shop.Host.Cli;

/// <summary>Runs the consistency checks and prints their differences, also while Shop is running.</summary>
internal static class ConsistencyVerb
{
    private static readonly TimeSpan s_pollInterval = TimeSpan.FromSeconds(1);

    /// <exception cref="DifferencesFoundException">A check found differences, or did not finish.</exception>
    public static async Task Run(TextWriter output, CancellationToken stop)
    {
        var builder = Settings.CreateQuietBuilder();
        await using var database = await ShopDatabase.Open(builder.Configuration, Settings.NoLogging, sharing: true, stop);
        await using var app = Composition.Compose(builder, database.ConnectionString, database.Pool);
        var report = await Report(app.Services, stop);
        foreach (var check in report.Checks)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{(check.Ok ? "ok  " : "FAIL")}  {check.Name}  {check.Checked} checked"));
            foreach (var difference in check.Differences)
                await output.WriteLineAsync($"      {difference.About}: {difference.Expected} expected, {difference.Found} found");
        }

        if (report.Error is { } error)
            throw new DifferencesFoundException($"the check did not finish: {error}");
        if (!report.Ok)
            throw new DifferencesFoundException($"{report.Checks.Count(check => !check.Ok)} of {report.Checks.Count} checks found differences.");
    }

    /// <summary>Runs the checks here, or waits for the instance that runs them.</summary>
    private static async Task<ConsistencyReport> Report(IServiceProvider services, CancellationToken stop)
    {
        var status = await Send(services, new StartConsistencyCheck(), stop);
        while (status.RequestedAt is not null)
        {
            if (!await Send(services, new RunConsistencyCheck(), stop))
                await Task.Delay(s_pollInterval, stop);
            status = await Send(services, new GetConsistency(), stop);
        }

        return status.Last!;
    }

    private static async Task<T> Send<T>(IServiceProvider services, IRequest<T> request, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, stop);
    }
}

/// <summary>The database is not consistent, or the check did not finish.</summary>
internal sealed class DifferencesFoundException(string message) : Exception(message);
