using Shop.Application.Accounts.Registration;

namespace Shop.Host.Cli;

/// <summary>Prints the result of creating an administrator. A generated password is printed here only.</summary>
internal static class AdminNotice
{
    public static Task Write(AdminCreation admin, TextWriter output) => output.WriteLineAsync(admin switch
    {
        { IsNew: false } => $"{admin.Admin.Email} is already an administrator.",
        { GeneratedPassword: { } password } => $"Created the administrator {admin.Admin.Email} with the one-time password {password}",
        _ => $"Created the administrator {admin.Admin.Email}.",
    });
}
