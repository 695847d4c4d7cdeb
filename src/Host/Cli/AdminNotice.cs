using Shop.Application.Accounts.Registration;

namespace Shop.Host.Cli;

/// <summary>Prints the result of creating an administrator. A generated password is printed here only.</summary>
internal static class AdminNotice
{
    public static Task Write(AdminCreation admin, TextWriter output) => output.WriteLineAsync(admin switch
    {
        { GeneratedPassword: { } password } =>
            $"{(admin.IsNew ? "Created" : "Renewed")} the administrator {admin.Admin.Email} with the one-time password {password}{Environment.NewLine}"
            + "It can be used for 24 hours, and for nothing but to replace it: log in at /login, or by the API and PUT /api/v1/me/password.",
        { IsNew: false } => $"{admin.Admin.Email} is already an administrator.",
        _ => $"Created the administrator {admin.Admin.Email}.",
    });
}
