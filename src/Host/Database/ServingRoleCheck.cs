using System.Net;
using Npgsql;
using Shop.Application.Ports.Operations;

namespace Shop.Host.Database;

/// <summary>
/// Checks what the role that serves may do. One role for everything works, with a warning; two roles of which the serving one may do more than
/// serve are an error, because somebody relies on their separation.
/// </summary>
internal static class ServingRoleCheck
{
    /// <exception cref="CannotStartException">The role may do too much or too little.</exception>
    public static void Run(ServingRights rights, ShopDatabase database, IHostEnvironment environment, ILogger logger)
    {
        if (rights.Unusable.Count > 0)
            throw new CannotStartException($"The database role '{rights.Role}' cannot use {string.Join(", ", rights.Unusable)}: run the verb migrate with ConnectionStrings__Migration, which grants it.");

        if (rights.Excess.Count > 0 && database.HasTwoRoles)
            throw new CannotStartException($"The database role '{rights.Role}' of ConnectionStrings__Shop may do more than serve: it {string.Join(", ", rights.Excess)}. Only the role of ConnectionStrings__Migration may.");

        if (rights.Excess.Count > 0)
        {
            logger.LogWarning(
                "The database role {Role} serves requests and may do more than that: it {Excess}. Use a second role for migrations (ConnectionStrings__Migration)",
                rights.Role,
                string.Join(", ", rights.Excess));
        }

        if (environment.IsProduction() && !VerifiesServer(database.ConnectionString))
            logger.LogWarning("The identity of the database server is not verified: add 'SSL Mode=VerifyFull' to ConnectionStrings__Shop, or 'SSL Mode=Disable' on a private network");
    }

    /// <summary>Whether nobody can pretend to be the server, or the operator has decided against encryption.</summary>
    internal static bool VerifiesServer(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return settings.SslMode is SslMode.VerifyFull or SslMode.Disable || (settings.Host ?? "").Split(',').All(IsThisMachine);
    }

    private static bool IsThisMachine(string host)
    {
        var name = host.Trim();
        return name.Length == 0 || name[0] is '/' or '@' || name == "localhost"
            || (IPAddress.TryParse(name.Split(':')[0], out var address) && IPAddress.IsLoopback(address)) || name == "::1";
    }
}
