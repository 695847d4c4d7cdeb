using Shop.Adapters.Notifications;
using Shop.Adapters.Payments;
using Shop.Adapters.Persistence;
using Shop.Adapters.Web;
using Shop.Application;

var database = "Host=/tmp";
await using var app = Program.Compose(WebApplication.CreateBuilder(args), database);
await app.RunAsync();

/// <summary>The composition root: the one place that knows every adapter.</summary>
public static partial class Program
{
    /// <summary>Puts the program together on a database; tests do it with their own settings and replacements.</summary>
    internal static WebApplication Compose(WebApplicationBuilder builder, string connectionString)
    {
        builder.Services
            .AddApplication()
            .AddPersistence(connectionString)
            .AddPayments(builder.Configuration, connectionString)
            .AddNotifications(builder.Configuration)
            .AddWeb(builder.Configuration, builder.Environment);

        return builder.Build().UseWeb();
    }
}
