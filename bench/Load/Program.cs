using System.Globalization;
using Shop.Load;

// Usage: Load seed   <shop> <admin e-mail> <password> <products> <file for the ids>
//        Load orders <shop> <file with the ids> <clients> <warm-up seconds> <seconds>
//        Load logins <shop> <file with the ids> <parallel logins> <reads a second> <rounds> <seconds>
//        Load refusals <shop> <admin e-mail> <password> <tries of each kind>
return args switch
{
    ["seed", var shop, var email, var password, var products, var file] =>
        await Seed.Run(new Uri(shop), email, password, Number(products), file),
    ["orders", var shop, var file, var clients, var warmUp, var seconds] =>
        await OrderLoad.Run(new Uri(shop), await File.ReadAllLinesAsync(file), Number(clients), Seconds(warmUp), Seconds(seconds)),
    ["logins", var shop, var file, var logins, var reads, var rounds, var seconds] =>
        await LoginStorm.Run(new Uri(shop), await File.ReadAllLinesAsync(file), Number(logins), Number(reads), Number(rounds), Seconds(seconds)),
    ["refusals", var shop, var email, var password, var tries] =>
        await RefusedLogins.Run(new Uri(shop), email, password, Number(tries)),
    _ => 2,
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(Number(text));
