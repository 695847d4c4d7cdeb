namespace Shop.EmbeddedPostgres;

/// <summary>The connection strings of a server.</summary>
/// <param name="Serving">Of the role <c>shop_app</c>, which may neither change the schema nor rewrite what is only appended.</param>
/// <param name="Migrating">Of the role <c>shop_owner</c>, which owns the database.</param>
public sealed record ServerConnections(string Serving, string Migrating);
