namespace Shop.Adapters.Web.Tests.Accounts;

/// <summary>Sends requests about accounts.</summary>
internal static class Registering
{
    public const string Email = "ada@example.com";
    public const string Password = "Corr3ct-horse";

    public static Task<HttpResponseMessage> Register(
        this ApiClient client, string email = Email, string password = Password, string name = "Ada") =>
        client.Post("/auth/register", new { email, password, name });

    public static Task<HttpResponseMessage> LogIn(this ApiClient client, string email = Email, string password = Password) =>
        client.Post("/auth/login", new { email, password });

    public static Task<HttpResponseMessage> Refresh(this ApiClient client, string refreshToken) =>
        client.Post("/auth/refresh", new { refreshToken });

    public static Task<HttpResponseMessage> LogOut(this ApiClient client, string refreshToken) =>
        client.Post("/auth/logout", new { refreshToken });
}
