using MediatR;
using Shop.Host.Database;

namespace Shop.Host.Cli;

/// <summary>Creates an administrator, also while Shop is running.</summary>
internal static class CreateAdmin
{
    public static async Task Run(string email, TextWriter output, CancellationToken stop)
    {
        var builder = Settings.CreateQuietBuilder();
        await using var database = await ShopDatabase.Open(builder.Configuration, Settings.NoLogging, sharing: true, stop);
        if (await database.RightsWhenMigrated(stop) is null)
            await database.Migrate(stop);
        await using var app = Composition.Compose(builder, database.ConnectionString, database.Pool);
        await using var scope = app.Services.CreateAsyncScope();
        var created = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new Application.Accounts.Registration.CreateAdmin(email, Password: null), stop);
        await AdminNotice.Write(created, output);
    }
}
