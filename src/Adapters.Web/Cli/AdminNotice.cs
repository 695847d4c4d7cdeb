using Shop.Application.Accounts;

namespace Shop.Adapters.Web.Cli;

/// <summary>Tells the operator how an administrator signs in. A generated password is shown here and nowhere else.</summary>
internal static class AdminNotice
{
    public static Task Write(AdminCreation admin, TextWriter output) => output.WriteLineAsync(admin switch
    {
        { IsNew: false } => $"{admin.Admin.Email} is an administrator already.",
        { GeneratedPassword: { } password } => $"Made the administrator {admin.Admin.Email} with the one-time password {password}",
        _ => $"Made the administrator {admin.Admin.Email}.",
    });
}
