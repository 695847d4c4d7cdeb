using System.CommandLine;
using Shop.Adapters.Web.Demo;

namespace Shop.Adapters.Web.Cli;

/// <summary>The verbs of the program; without one it serves.</summary>
internal sealed class CommandLine(ProgramParts parts, TextWriter output, TextWriter error)
{
    public async Task<int> Run(string[] arguments)
    {
        var parsed = Verbs().Parse(arguments);

        // The verbs end by themselves when they are asked to stop: a time limit here would cut a graceful stop short.
        var settings = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        var code = await parsed.InvokeAsync(settings);
        return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
    }

    private RootCommand Verbs()
    {
        var serve = new Command("serve", "Serves the API until it is stopped. The default.");
        var migrate = new Command("migrate", "Brings the database up to date and ends.");
        var openApi = new Command("openapi", "Writes the OpenAPI document to standard output.");
        var health = new Command("health", "Asks the Shop running on this machine whether it is ready: 0 when it is, 1 when not.");
        var demo = new Command("demo", "Shows a buyer's way through the Shop running on this machine: registers, browses, orders, and follows the payment live.");
        var root = new RootCommand("Shop: an order and catalog backend.") { serve, migrate, Admin(), Keys(), openApi, health, demo };
        foreach (var command in new[] { root, serve })
            On(command, (_, stop) => Serve.Run(parts, output, stop));
        On(migrate, (_, stop) => Migrate.Run(parts, output, stop));
        On(openApi, (_, _) => WriteOpenApi.Run(parts, output));
        On(health, (_, stop) => CheckHealth.Run(stop));
        On(demo, (_, stop) => BuyerStory.Run(Address.OfThisMachine(), output, stop));
        return root;
    }

    private Command Admin()
    {
        var email = new Option<string>("--email") { Description = "The address the administrator signs in with.", Required = true };
        var create = new Command("create", "Makes an administrator and prints a one-time password; also while the Shop runs.") { email };
        On(create, (parsed, stop) => CreateAdmin.Run(parts, parsed.GetRequiredValue(email), output, stop));
        return new Command("admin", "Looks after administrators.") { create };
    }

    private Command Keys()
    {
        var rotate = new Command("rotate", "Puts a new signing key in front of the file and keeps the two before it for verifying; also while the Shop runs.");
        On(rotate, (_, _) => RotateKeys.Run(parts, output));
        return new Command("keys", "Looks after the keys of access tokens.") { rotate };
    }

    private void On(Command command, Func<ParseResult, CancellationToken, Task> verb) =>
        command.SetAction(async (parsed, _) =>
        {
            using var stop = new StopSignals();
            try
            {
                await verb(parsed, stop.Token);
                return ExitCode.Done;
            }
            catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
            {
                return ExitCode.Done;
            }
            catch (Exception failure)
            {
                await error.WriteLineAsync(FailureLine.Of(failure) ?? failure.ToString());
                return ExitCode.Failed;
            }
        });
}
