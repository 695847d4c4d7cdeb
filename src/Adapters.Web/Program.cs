using Shop.Adapters.Notifications;
using Shop.Adapters.Payments;
using Shop.Adapters.Persistence;
using Shop.Adapters.Web;
using Shop.Adapters.Web.Cli;
using Shop.Application;

return await new CommandLine(new ProgramParts(OpenDatabase, PersistenceModule.Migrate, PersistenceModule.DescribeDataModel, Compose), Console.Out, Console.Error).Run(args);

/// <summary>The composition root; the only place that references every adapter.</summary>
public static partial class Program
{
    /// <summary>Builds the program on a database; tests add their own settings and replace services.</summary>
    internal static WebApplication Compose(WebApplicationBuilder builder, string connectionString, Action<IServiceCollection>? replacing = null)
    {
        builder.Services
            .AddApplication()
            .AddPersistence(connectionString)
            .AddPayments(builder.Configuration, connectionString)
            .AddNotifications(builder.Configuration)
            .AddWeb(builder.Configuration, builder.Environment);

        replacing?.Invoke(builder.Services);
        return builder.Build().UseWeb();
    }

    private static async Task<OpenedDatabase> OpenDatabase(
        IConfiguration configuration, ILoggerFactory logging, bool sharing, CancellationToken cancellation)
    {
        var database = await PersistenceModule.OpenDatabase(configuration, logging, sharing, cancellation);
        return new OpenedDatabase(database.ConnectionString, database);
    }
}
