using System.CommandLine;
using Shop.Adapters.Persistence;

namespace Shop.Host.Cli;

/// <summary>The command line; without a command the program serves.</summary>
internal sealed class CommandLine(TextWriter output, TextWriter error)
{
    public async Task<int> Run(string[] arguments)
    {
        var parsed = Verbs().Parse(arguments);

        // The commands end by themselves after a stop signal: a timeout here would interrupt a graceful stop.
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
        var serve = new Command("serve", "Serves the API until it is stopped; the default command.");
        var migrate = new Command("migrate", "Migrates the database and exits.");
        var openApi = new Command("openapi", "Writes the OpenAPI document to standard output.");
        var dataModel = new Command("data-model", "Writes the data model as Markdown to standard output.");
        var health = new Command("health", "Checks the readiness of the Shop running on this machine: exit code 0 when it is ready, 1 otherwise.");
        var check = new Command("check", "Runs the consistency checks and prints every difference; also while Shop is running: exit code 1 when there is one.");
        var rebuild = new Command("rebuild", "Computes the stored sums of lists and reports again; also while Shop is running.");
        var root = new RootCommand("Shop: an order and catalog backend.") { serve, migrate, check, rebuild, Admin(), Keys(), openApi, dataModel, health };
        foreach (var command in new[] { root, serve })
            On(command, (_, stop) => Serve.Run(output, stop));
        On(migrate, (_, stop) => Migrate.Run(output, stop));
        On(check, (_, stop) => ConsistencyVerb.Run(output, stop));
        On(rebuild, (_, stop) => RebuildVerb.Run(output, stop));
        On(openApi, (_, _) => WriteOpenApi.Run(output));
        On(dataModel, (_, _) => output.WriteAsync(PersistenceModule.DescribeDataModel()));
        On(health, (_, stop) => CheckHealth.Run(stop));
        return root;
    }

    private Command Admin()
    {
        var email = new Option<string>("--email") { Description = "The e-mail address of the administrator.", Required = true };
        var create = new Command("create", "Creates an administrator and prints a one-time password; also while Shop is running.") { email };
        On(create, (parsed, stop) => CreateAdmin.Run(parsed.GetRequiredValue(email), output, stop));
        return new Command("admin", "Manages administrators.") { create };
    }

    private Command Keys()
    {
        var rotate = new Command("rotate", "Adds a new signing key to the key file and keeps the two previous keys for verification; also while Shop is running.");
        On(rotate, (_, _) => RotateKeys.Run(output));
        return new Command("keys", "Manages the signing keys of access tokens.") { rotate };
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
